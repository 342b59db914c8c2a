package studio.lumina.app.picture;

/// Which part of a picture is seen, in shares of the picture, so that one value is meant for
/// pictures of any size.
///
/// @param factor how much larger than the whole picture in its place, 1 to [#MOST]
/// @param x of the middle of what is seen, as a share of the width
/// @param y of the middle of what is seen, as a share of the height
public record ComparisonZoom(double factor, double x, double y) {
  /// The largest.
  public static final double MOST = 32;

  /// All of it.
  public static final ComparisonZoom WHOLE = new ComparisonZoom(1, 0.5, 0.5);

  /// Nothing beside the picture is ever seen.
  public ComparisonZoom {
    factor = Math.clamp(factor, 1, MOST);
    double edge = 0.5 / factor;
    x = Math.clamp(x, edge, 1 - edge);
    y = Math.clamp(y, edge, 1 - edge);
  }

  /// Enlarges by a factor; what lies at a share of what is seen stays there.
  ///
  /// @param atX 0 to 1 from the left edge of what is seen
  /// @param atY 0 to 1 from its upper edge
  public ComparisonZoom by(double times, double atX, double atY) {
    double now = Math.clamp(factor * times, 1, MOST);
    double shift = 1 / factor - 1 / now;
    return new ComparisonZoom(now, x + (atX - 0.5) * shift, y + (atY - 0.5) * shift);
  }

  /// Pushes the picture aside.
  ///
  /// @param dx share of what is seen, to the right
  public ComparisonZoom pushed(double dx, double dy) {
    return new ComparisonZoom(factor, x - dx / factor, y - dy / factor);
  }

  /// The left edge of what is seen, as a share of the picture's width.
  public double left() {
    return x - 0.5 / factor;
  }

  /// The upper edge of what is seen, as a share of the picture's height.
  public double top() {
    return y - 0.5 / factor;
  }
}
