package studio.lumina.starter.world;

import java.util.Locale;

/// How a thing's surface takes light.
public enum Material {
  MATTE,
  SHINY;

  /// As in a prompt.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
