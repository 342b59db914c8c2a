package studio.lumina.app.control;

/// The geometry of a picture in an area: where it lies and how large. All lengths in the area's own
/// units; knows no toolkit.
///
/// @param areaWidth of the area
/// @param areaHeight of the area
/// @param width picture's pixels
/// @param height picture's pixels
/// @param scale units for each pixel of the picture
/// @param panX how far its middle lies right of the area's
/// @param panY how far its middle lies below the area's
record Framing(
    double areaWidth,
    double areaHeight,
    int width,
    int height,
    double scale,
    double panX,
    double panY) {
  private static final double SMALLEST = 0.1;
  private static final double LARGEST = 32;

  /// How much of the picture stays in the area however far it is pushed.
  private static final double KEPT = 48;

  static final Framing NONE = new Framing(0, 0, 0, 0, 1, 0, 0);

  /// The whole picture as large as fits, the area's middle.
  ///
  /// @param marginX free on either side
  /// @param marginY free above and below
  Framing fitted(double marginX, double marginY) {
    if (width == 0 || areaWidth <= 0 || areaHeight <= 0) {
      return this;
    }
    double fit = Math.min((areaWidth - 2 * marginX) / width, (areaHeight - 2 * marginY) / height);
    return with(Math.clamp(fit, SMALLEST, FitMargins.LARGEST), 0, 0);
  }

  /// Enlarged; what lies at (x, y) stays there.
  Framing zoomed(double factor, double x, double y) {
    double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
    double change = next / scale;
    double middleX = areaWidth / 2 + panX;
    double middleY = areaHeight / 2 + panY;
    return with(next, panX + (x - middleX) * (1 - change), panY + (y - middleY) * (1 - change))
        .kept();
  }

  /// Pushed aside.
  Framing moved(double x, double y) {
    return with(scale, panX + x, panY + y).kept();
  }

  /// In an area of another size.
  Framing in(double newWidth, double newHeight) {
    return new Framing(newWidth, newHeight, width, height, scale, panX, panY).kept();
  }

  /// With a picture of another size.
  Framing of(int newWidth, int newHeight) {
    return new Framing(areaWidth, areaHeight, newWidth, newHeight, scale, panX, panY).kept();
  }

  double left() {
    return Math.rint((areaWidth - width * scale) / 2 + panX);
  }

  double top() {
    return Math.rint((areaHeight - height * scale) / 2 + panY);
  }

  double shownWidth() {
    return width * scale;
  }

  double shownHeight() {
    return height * scale;
  }

  /// Whether all of the picture is in the area.
  boolean whole() {
    return left() >= 0
        && top() >= 0
        && left() + shownWidth() <= areaWidth
        && top() + shownHeight() <= areaHeight;
  }

  private Framing kept() {
    double mostX = Math.max(0, (areaWidth + shownWidth()) / 2 - KEPT);
    double mostY = Math.max(0, (areaHeight + shownHeight()) / 2 - KEPT);
    return with(scale, Math.clamp(panX, -mostX, mostX), Math.clamp(panY, -mostY, mostY));
  }

  private Framing with(double newScale, double x, double y) {
    return new Framing(areaWidth, areaHeight, width, height, newScale, x, y);
  }
}
