package studio.lumina.starter.world;

import java.util.Locale;

/// The ten colours of things, as 8-bit RGB in day's light.
public enum Colour {
  RED(226, 48, 48),
  ORANGE(246, 136, 36),
  YELLOW(246, 212, 48),
  GREEN(46, 168, 78),
  TURQUOISE(38, 192, 190),
  BLUE(46, 100, 226),
  PURPLE(140, 72, 210),
  PINK(246, 112, 176),
  WHITE(238, 238, 240),
  BLACK(38, 38, 44);

  private final Vec rgb;

  Colour(int r, int g, int b) {
    rgb = Vec.rgb(r, g, b);
  }

  /// As in a prompt.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Vec rgb() {
    return rgb;
  }
}
