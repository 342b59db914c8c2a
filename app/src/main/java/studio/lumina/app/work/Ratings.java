package studio.lumina.app.work;

import java.util.List;

/// The port that gives pictures their stars. Called on the FX thread; never blocks; told as
/// [StudioEvent.Rated]. What was accepted is done before the program ends.
@FunctionalInterface
public interface Ratings {
  /// Gives pictures a number of stars, all or none.
  ///
  /// @param stars 0 to 5
  void rate(List<Long> ids, int stars);
}
