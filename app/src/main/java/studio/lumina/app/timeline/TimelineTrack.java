package studio.lumina.app.timeline;

/// The geometry of the timeline: where each row lies along it.
///
/// @param left where the first begins
/// @param width of all of them
/// @param rows how many there are, at least 1
public record TimelineTrack(double left, double width, int rows) {
  /// Where a row begins.
  ///
  /// @param row from 0
  public double x(double row) {
    return left + width * row / rows;
  }

  /// Width of a row.
  double step() {
    return width / rows;
  }

  /// How many rows lie left of a place.
  public int rows(double x) {
    return (int) Math.clamp(Math.round((x - left) / step()), 0, rows);
  }

  /// The row under a place, or -1.
  public int row(double x) {
    int row = (int) Math.floor((x - left) / step());
    return row >= 0 && row < rows ? row : -1;
  }
}
