package studio.lumina.starter.evaluate;

/// A measured figure with its 95 % confidence interval, in its unit (shares 0 to 1).
///
/// @param low lower end of the interval
/// @param high upper end
/// @param count how many pictures, things or answers it stands on
public record Figure(double value, double low, double high, long count) {}
