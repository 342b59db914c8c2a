package studio.lumina.starter.world;

/// A question about a picture and its one right answer, word for word.
public record Question(Kind kind, String text, String answer) {
  /// What is asked for.
  public enum Kind {
    COUNT,
    COLOUR,
    SHAPE,
    WHERE,
    WHICH,
    RELATION,
    PRESENCE,
    TIME,
    GROUND
  }
}
