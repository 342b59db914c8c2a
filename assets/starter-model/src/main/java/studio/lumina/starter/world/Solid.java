package studio.lumina.starter.world;

/// A body that rays can hit.
interface Solid {
  /// No hit.
  double MISS = 1e9;

  /// Distance along the ray in units of `d`, above 1e-3, or [#MISS].
  double cast(Vec o, Vec d);

  /// Outward unit normal at a point of the surface.
  Vec normal(Vec p);

  /// The middle of a ball that holds the body.
  Vec middle();

  /// The radius of that ball.
  double reach();

  /// Whether a ray from `o` along the unit vector `d` passes the ball, so that a cast is worth it.
  default boolean near(Vec o, Vec d) {
    Vec m = middle();
    double vx = m.x() - o.x();
    double vy = m.y() - o.y();
    double vz = m.z() - o.z();
    double along = Math.max(0, vx * d.x() + vy * d.y() + vz * d.z());
    return vx * vx + vy * vy + vz * vz - along * along < reach() * reach();
  }
}
