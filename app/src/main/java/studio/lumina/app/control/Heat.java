package studio.lumina.app.control;

/// Heat of a picture's tokens.
@FunctionalInterface
public interface Heat {
  /// Heat of a token, 0 to 1; NaN where there is none.
  double at(int row, int column);
}
