package studio.lumina.starter.world;

/// A rectangle of a picture, in pixels; right and bottom lie outside.
///
/// @param left first column
/// @param top first row
public record Box(double left, double top, double right, double bottom) {

  static Box around(Thing thing, Camera camera) {
    Vec foot = camera.seen(thing.at());
    Vec top = camera.seen(thing.at().plus(new Vec(0, thing.height(), 0)));
    double half = camera.focal() * thing.breadth() / foot.z();
    double sole = camera.focal() * 0.35 * thing.breadth() / foot.z();
    return new Box(foot.x() - half, top.y(), foot.x() + half, foot.y() + sole);
  }

  /// Area in pixels.
  public double area() {
    return Math.max(0, right - left) * Math.max(0, bottom - top);
  }

  /// The part in both.
  public Box common(Box o) {
    return new Box(
        Math.max(left, o.left),
        Math.max(top, o.top),
        Math.min(right, o.right),
        Math.min(bottom, o.bottom));
  }

  /// Area in both over area in either, 0..1.
  public double overlap(Box o) {
    double both = common(o).area();
    return both / Math.max(area() + o.area() - both, 1e-9);
  }

  /// Area in both over the smaller's area, 0..1.
  double covered(Box o) {
    return common(o).area() / Math.max(Math.min(area(), o.area()), 1e-9);
  }
}
