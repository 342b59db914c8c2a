package studio.lumina.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A prompt in which every choice `{a|b}` and `__list__` has been made.
///
/// @param pieces in order
public record Expansion(List<Piece> pieces) {
  /// A stretch of words.
  ///
  /// @param chosen whether it was chosen from several
  public record Piece(String text, boolean chosen) {}

  public Expansion {
    pieces = List.copyOf(pieces);
  }

  /// Words without a choice.
  public static Expansion of(String text) {
    return new Expansion(List.of(new Piece(text, false)));
  }

  /// The words as a whole.
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /// What was chosen, in order.
  public List<String> choices() {
    return pieces.stream().filter(Piece::chosen).map(Piece::text).toList();
  }

  /// Pieces side by side that are of one kind are one.
  static Expansion joining(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.text().isEmpty()) {
        continue;
      }
      if (!piece.chosen() && !joined.isEmpty() && !joined.getLast().chosen()) {
        joined.add(new Piece(joined.removeLast().text() + piece.text(), false));
      } else {
        joined.add(piece);
      }
    }
    return new Expansion(joined);
  }
}
