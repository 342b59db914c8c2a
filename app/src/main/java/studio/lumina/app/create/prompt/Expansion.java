package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.stream.Collectors;

/// A prompt in which every choice has been made.
///
/// @param pieces in order
public record Expansion(List<Piece> pieces) {
  /// A stretch of words.
  ///
  /// @param drawn whether it was chosen from several
  public record Piece(String text, boolean drawn) {}

  public Expansion {
    pieces = List.copyOf(pieces);
  }

  /// Words without a choice.
  public static Expansion of(String text) {
    return new Expansion(List.of(new Piece(text, false)));
  }

  /// The whole.
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
  }
}
