package studio.lumina.app.control;

/// What stays free around a picture that is fitted into an area: every view of a picture keeps the
/// same, so that a picture stays in its place when another view of it comes. In units of the
/// window.
///
/// @param x free on either side, with room for the row's badge
/// @param y free above and below
public record FitMargins(double x, double y) {
  /// The most that a picture is enlarged to fit.
  public static final double LARGEST = 6;

  private static final FitMargins ROOMY = new FitMargins(96, 44);
  private static final FitMargins NARROW = new FitMargins(28, 28);
  private static final double NARROW_BELOW = 640;

  /// Those of an area.
  public static FitMargins of(double areaWidth) {
    return areaWidth < NARROW_BELOW ? NARROW : ROOMY;
  }
}
