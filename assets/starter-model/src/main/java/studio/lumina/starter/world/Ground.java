package studio.lumina.starter.world;

import java.util.List;

/// What the things stand on.
public enum Ground {
  GRASS(Vec.rgb(142, 166, 120), "on grass", "on a meadow", "in a green field"),
  SAND(Vec.rgb(204, 182, 140), "on sand", "on a sandy plain", "in the desert"),
  STONE(Vec.rgb(160, 160, 166), "on stone", "on a stone floor", "on a grey plain");

  private final Vec rgb;
  private final List<String> phrases;

  Ground(Vec rgb, String... phrases) {
    this.rgb = rgb;
    this.phrases = List.of(phrases);
  }

  /// Ways to say where, the plainest first.
  public List<String> phrases() {
    return phrases;
  }

  /// As an answer.
  public String word() {
    return phrases.getFirst().substring("on ".length());
  }

  Vec rgb() {
    return rgb;
  }
}
