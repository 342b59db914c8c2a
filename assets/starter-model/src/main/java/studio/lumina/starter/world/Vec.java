package studio.lumina.starter.world;

/// Three numbers: a place in metres (x right, y up, z away from the camera, the ground at y = 0), a
/// direction, or a colour with parts in 0..1.
record Vec(double x, double y, double z) {
  static final Vec ZERO = new Vec(0, 0, 0);

  static Vec rgb(int r, int g, int b) {
    return new Vec(r / 255.0, g / 255.0, b / 255.0);
  }

  Vec plus(Vec o) {
    return new Vec(x + o.x, y + o.y, z + o.z);
  }

  Vec minus(Vec o) {
    return new Vec(x - o.x, y - o.y, z - o.z);
  }

  Vec times(double k) {
    return new Vec(x * k, y * k, z * k);
  }

  /// Part by part, as light on a colour.
  Vec times(Vec o) {
    return new Vec(x * o.x, y * o.y, z * o.z);
  }

  /// This moved by a share of the way to `o`.
  Vec towards(Vec o, double share) {
    return new Vec(x + (o.x - x) * share, y + (o.y - y) * share, z + (o.z - z) * share);
  }

  /// A colour that can be shown.
  Vec clip() {
    return new Vec(Math.clamp(x, 0.0, 1.0), Math.clamp(y, 0.0, 1.0), Math.clamp(z, 0.0, 1.0));
  }

  double dot(Vec o) {
    return x * o.x + y * o.y + z * o.z;
  }

  Vec cross(Vec o) {
    return new Vec(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  Vec unit() {
    return times(1 / Math.max(length(), 1e-9));
  }

  /// Turned about the vertical by an angle in radians.
  Vec turned(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new Vec(c * x + s * z, y, -s * x + c * z);
  }
}
