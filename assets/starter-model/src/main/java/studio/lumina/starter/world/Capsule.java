package studio.lumina.starter.world;

/// A rounded stick from `a` to `b`: a limb.
record Capsule(Vec a, Vec b, double radius) implements Solid {
  @Override
  public double cast(Vec o, Vec d) {
    Vec axis = b.minus(a);
    Vec from = o.minus(a);
    double aa = axis.dot(axis);
    double ad = axis.dot(d);
    double af = axis.dot(from);
    double k = aa * d.dot(d) - ad * ad;
    double best = MISS;
    if (k > 1e-12) {
      double half = aa * from.dot(d) - af * ad;
      double c = aa * from.dot(from) - af * af - radius * radius * aa;
      double t = Quadratic.first(k, half, c);
      double at = af + t * ad;
      if (t < MISS && at > 0 && at < aa) {
        best = t;
      }
    }
    return Math.min(best, Math.min(new Ball(a, radius).cast(o, d), new Ball(b, radius).cast(o, d)));
  }

  @Override
  public Vec normal(Vec p) {
    Vec axis = b.minus(a);
    double along = Math.clamp(p.minus(a).dot(axis) / axis.dot(axis), 0, 1);
    return p.minus(a.towards(b, along)).unit();
  }

  @Override
  public Vec middle() {
    return a.towards(b, 0.5);
  }

  @Override
  public double reach() {
    return b.minus(a).length() / 2 + radius;
  }
}
