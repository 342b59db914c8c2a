package studio.lumina.starter.world;

/// An upright cylinder of radius `radius` and height `height` on the ground.
record Column(double radius, double height) implements Solid {
  @Override
  public double cast(Vec o, Vec d) {
    double a = d.x() * d.x() + d.z() * d.z();
    double b = o.x() * d.x() + o.z() * d.z();
    double c = o.x() * o.x() + o.z() * o.z() - radius * radius;
    double root = b * b - a * c;
    if (root < 0 || a < 1e-12) {
      return MISS;
    }
    double s = Math.sqrt(root);
    double dy = Math.abs(d.y()) < 1e-9 ? 1e-9 : d.y();
    double one = -o.y() / dy;
    double two = (height - o.y()) / dy;
    double t = Math.max((-b - s) / a, Math.min(one, two));
    return t > 1e-3 && t < Math.min((-b + s) / a, Math.max(one, two)) ? t : MISS;
  }

  @Override
  public Vec normal(Vec p) {
    double out = Math.abs(radius - Math.hypot(p.x(), p.z()));
    return Math.abs(height - p.y()) < out
        ? new Vec(0, 1, 0)
        : new Vec(p.x() / radius, 0, p.z() / radius);
  }

  @Override
  public Vec middle() {
    return new Vec(0, height / 2, 0);
  }

  @Override
  public double reach() {
    return Math.hypot(radius, height / 2);
  }
}
