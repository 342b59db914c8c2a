package studio.lumina.starter.world;

/// An upright ring (torus) that faces the camera, found by sphere tracing.
record Ring(double radius) implements Solid {
  private static final int STEPS = 28;
  private static final double CLOSE = 4e-3;

  @Override
  public double cast(Vec o, Vec d) {
    double t = Math.max(middle().minus(o).dot(d) - 1.05 * radius, 1e-2);
    double away = MISS;
    for (int i = 0; i < STEPS && away > CLOSE / 2; i++) {
      away = distance(o.plus(d.times(t)));
      t += away;
    }
    return away < CLOSE && t > 1e-3 ? t : MISS;
  }

  private double distance(Vec p) {
    double q = Math.hypot(p.x(), p.y() - radius) - 0.72 * radius;
    return Math.hypot(q, p.z()) - 0.28 * radius;
  }

  @Override
  public Vec normal(Vec p) {
    double from = Math.max(Math.hypot(p.x(), p.y() - radius), 1e-6);
    double q = from - 0.72 * radius;
    return new Vec(q * p.x() / from, q * (p.y() - radius) / from, p.z()).unit();
  }

  @Override
  public Vec middle() {
    return new Vec(0, radius, 0);
  }

  @Override
  public double reach() {
    return 1.01 * radius;
  }
}
