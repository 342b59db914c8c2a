package studio.lumina.starter.world;

import java.util.List;
import java.util.Locale;

/// The shapes of things. A figure is a jointed mannequin.
public enum Shape {
  SPHERE("sphere", "ball"),
  CUBE("cube", "box"),
  CYLINDER("cylinder"),
  CONE("cone"),
  PYRAMID("pyramid"),
  RING("ring"),
  FIGURE("mannequin", "figure");

  private final List<String> words;

  Shape(String... words) {
    this.words = List.of(words);
  }

  /// As in a prompt: the first is the plain name.
  public List<String> words() {
    return words;
  }

  /// The plain name.
  public String word() {
    return words.getFirst();
  }

  /// Whether another thing can stand on it.
  boolean carries() {
    return this == CUBE || this == CYLINDER;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
