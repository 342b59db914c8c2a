package studio.lumina.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words in which every choice has been made.
///
/// @param pieces in order
public record Phrase(List<Piece> pieces) {
  /// A stretch of words.
  ///
  /// @param chosen whether it was chosen from several
  public record Piece(String text, boolean chosen) {}

  public Phrase {
    pieces = List.copyOf(pieces);
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
  static Phrase of(List<Piece> pieces) {
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
    return new Phrase(joined);
  }
}
