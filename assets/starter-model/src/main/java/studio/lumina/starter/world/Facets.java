package studio.lumina.starter.world;

/// A convex body between planes: inside is `normal . p <= offset` for each.
record Facets(Vec[] normals, double[] offsets, Vec middle, double reach) implements Solid {
  /// A cube with an edge of 1.6 r.
  static Facets cube(double r) {
    double e = 0.8 * r;
    return new Facets(
        new Vec[] {
          new Vec(1, 0, 0),
          new Vec(-1, 0, 0),
          new Vec(0, 0, 1),
          new Vec(0, 0, -1),
          new Vec(0, 1, 0),
          new Vec(0, -1, 0)
        },
        new double[] {e, e, e, e, 2 * e, 0},
        new Vec(0, e, 0),
        e * Math.sqrt(3));
  }

  /// A pyramid over a square of 2 r, 1.75 r high.
  static Facets pyramid(double r) {
    double h = 1.75 * r;
    double k = Math.hypot(h, r);
    double side = h / k;
    double up = r / k;
    double offset = h * r / k;
    return new Facets(
        new Vec[] {
          new Vec(side, up, 0),
          new Vec(-side, up, 0),
          new Vec(0, up, side),
          new Vec(0, up, -side),
          new Vec(0, -1, 0)
        },
        new double[] {offset, offset, offset, offset, 0},
        new Vec(0, 0.4 * r, 0),
        1.5 * r);
  }

  @Override
  public double cast(Vec o, Vec d) {
    double enter = -MISS;
    double leave = MISS;
    for (int i = 0; i < normals.length; i++) {
      double speed = normals[i].dot(d);
      double distance = offsets[i] - normals[i].dot(o);
      if (Math.abs(speed) < 1e-9) {
        if (distance < 0) {
          return MISS;
        }
      } else if (speed < 0) {
        enter = Math.max(enter, distance / speed);
      } else {
        leave = Math.min(leave, distance / speed);
      }
    }
    return enter < leave && enter > 1e-3 ? enter : MISS;
  }

  @Override
  public Vec normal(Vec p) {
    int nearest = 0;
    double least = MISS;
    for (int i = 0; i < normals.length; i++) {
      double away = Math.abs(offsets[i] - normals[i].dot(p));
      if (away < least) {
        least = away;
        nearest = i;
      }
    }
    return normals[nearest];
  }
}
