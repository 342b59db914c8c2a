package studio.lumina.starter.world;

/// A place in a picture, in pixels from its top left corner.
public record Spot(double x, double y) {
  /// Pixels between two.
  public double away(Spot o) {
    return Math.hypot(x - o.x, y - o.y);
  }
}
