package studio.lumina.starter.world;

/// A sphere.
record Ball(Vec middle, double radius) implements Solid {
  @Override
  public double cast(Vec o, Vec d) {
    Vec p = o.minus(middle);
    return Quadratic.first(d.dot(d), p.dot(d), p.dot(p) - radius * radius);
  }

  @Override
  public Vec normal(Vec p) {
    return p.minus(middle).times(1 / radius);
  }

  @Override
  public double reach() {
    return radius;
  }
}
