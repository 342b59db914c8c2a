package studio.lumina.starter.world;

/// A body given in its own frame (origin on the ground below its middle), turned about the vertical
/// and moved to `at`.
record Placed(Solid body, Vec at, double cos, double sin, Vec middle) implements Solid {
  static Placed of(Solid body, Vec at, double yaw) {
    return new Placed(body, at, Math.cos(yaw), Math.sin(yaw), at.plus(body.middle().turned(yaw)));
  }

  @Override
  public double cast(Vec o, Vec d) {
    return body.cast(own(o.minus(at)), own(d));
  }

  @Override
  public Vec normal(Vec p) {
    Vec n = body.normal(own(p.minus(at)));
    return new Vec(cos * n.x() + sin * n.z(), n.y(), -sin * n.x() + cos * n.z());
  }

  private Vec own(Vec v) {
    return new Vec(cos * v.x() - sin * v.z(), v.y(), sin * v.x() + cos * v.z());
  }

  @Override
  public double reach() {
    return body.reach();
  }
}
