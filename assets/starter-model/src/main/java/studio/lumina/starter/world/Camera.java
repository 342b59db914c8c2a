package studio.lumina.starter.world;

import studio.lumina.core.Size;

/// Looks along z from above the ground.
///
/// @param horizon as a share of the picture's height from the top
/// @param focal pixels a metre at a depth of one metre
record Camera(Size size, double horizon, double focal) {
  static final double HEIGHT = 1.3;
  static final double DISTANCE = 6.2;
  static final Vec PLACE = new Vec(0, HEIGHT, -DISTANCE);
  private static final double FOCAL = 172; // pixels at a shorter side of 128

  static Camera of(Size size, double horizon) {
    double shorter = Math.min(size.width(), size.height());
    double area = Math.sqrt((double) size.width() * size.height());
    double focal = FOCAL * Math.pow(shorter / area, 0.7) * area / 128;
    return new Camera(size, horizon, focal);
  }

  /// The unit direction through a point of the picture, in pixels.
  Vec ray(double x, double y) {
    return new Vec((x - size.width() / 2.0) / focal, (horizon * size.height() - y) / focal, 1)
        .unit();
  }

  /// Where a point of the scene is seen: x and y in pixels, z its depth in metres.
  Vec seen(Vec p) {
    double depth = p.z() + DISTANCE;
    return new Vec(
        size.width() / 2.0 + focal * p.x() / depth,
        horizon * size.height() - focal * (p.y() - HEIGHT) / depth,
        depth);
  }
}
