package studio.lumina.starter.world;

/// An upright cone on the ground.
record Cone(double radius, double height) implements Solid {
  @Override
  public double cast(Vec o, Vec d) {
    double k = radius * radius / (height * height);
    double y = o.y() - height;
    double a = d.x() * d.x() + d.z() * d.z() - k * d.y() * d.y();
    double b = o.x() * d.x() + o.z() * d.z() - k * y * d.y();
    double c = o.x() * o.x() + o.z() * o.z() - k * y * y;
    double root = b * b - a * c;
    if (root < 0 || Math.abs(a) < 1e-12) {
      return MISS;
    }
    double s = Math.sqrt(root);
    return Math.min(within(o, d, (-b - s) / a), within(o, d, (-b + s) / a));
  }

  private double within(Vec o, Vec d, double t) {
    double at = o.y() + t * d.y();
    return t > 1e-3 && at >= 0 && at <= height ? t : MISS;
  }

  @Override
  public Vec normal(Vec p) {
    double k = radius * radius / (height * height);
    return new Vec(p.x(), k * (height - p.y()), p.z()).unit();
  }

  @Override
  public Vec middle() {
    return new Vec(0, 0.38 * height, 0);
  }

  @Override
  public double reach() {
    return Math.max(0.62 * height, Math.hypot(radius, 0.38 * height)) + 1e-3;
  }
}
