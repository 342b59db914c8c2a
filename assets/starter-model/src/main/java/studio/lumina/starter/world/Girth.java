package studio.lumina.starter.world;

import java.util.Locale;

/// The three sizes of things.
public enum Girth {
  SMALL(0.58),
  MEDIUM(0.80),
  LARGE(1.06);

  private final double radius;

  Girth(double radius) {
    this.radius = radius;
  }

  /// As in a prompt.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Half the thing's height, roughly, in metres.
  double radius() {
    return radius;
  }
}
