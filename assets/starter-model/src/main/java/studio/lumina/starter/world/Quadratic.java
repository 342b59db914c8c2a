package studio.lumina.starter.world;

/// Roots of a t^2 + 2 b t + c.
final class Quadratic {
  private Quadratic() {}

  /// The first root above 1e-3, or [Solid#MISS].
  static double first(double a, double b, double c) {
    double d = b * b - a * c;
    if (d < 0) {
      return Solid.MISS;
    }
    double root = Math.sqrt(d);
    double near = (-b - root) / a;
    double far = (-b + root) / a;
    return near > 1e-3 ? near : far > 1e-3 ? far : Solid.MISS;
  }
}
