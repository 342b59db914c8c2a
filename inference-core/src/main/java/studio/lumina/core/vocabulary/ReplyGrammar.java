package studio.lumina.core.vocabulary;

/// The grammar state of a reply: what may come next in a sequence, as the reference implementation
/// sees it: counted over prompt and reply alike.
///
/// @param place what comes next
/// @param imageStartIndex index of the last image start, or -1
/// @param rows grid height in units of 32 pixels, once known
/// @param columns grid width in units of 32 pixels, once known
/// @param drawn tokens after the grid tokens, row ends included
public record ReplyGrammar(Place place, int imageStartIndex, int rows, int columns, int drawn) {
  /// What comes next.
  public enum Place {
    /// Words, an image start, or the end of the turn.
    TEXT,
    /// One of the two grid tokens.
    GRID,
    /// An image token, or the token that [#forced] names.
    IMAGE
  }

  /// Reads the whole history.
  ///
  /// Starts and ends are counted; exactly one more start than ends means "in an image", anything
  /// else is text.
  public static ReplyGrammar of(int[] history, int length, Vocabulary vocabulary) {
    int starts = 0;
    int ends = 0;
    int last = -1;
    for (int i = 0; i < length; i++) {
      if (history[i] == vocabulary.imageStart()) {
        starts++;
        last = i;
      } else if (history[i] == vocabulary.imageEnd()) {
        ends++;
      }
    }
    if (starts != ends + 1) {
      return new ReplyGrammar(Place.TEXT, last, 0, 0, 0);
    }
    int after = length - last - 1;
    if (after < 2) {
      return new ReplyGrammar(Place.GRID, last, 0, 0, 0);
    }
    return new ReplyGrammar(
        Place.IMAGE,
        last,
        vocabulary.gridUnits(history[last + 1]),
        vocabulary.gridUnits(history[last + 2]),
        after - 2);
  }

  /// The id that must come next, or -1: the row end after each `2 * columns` image tokens, the
  /// image end after the last row.
  public int forced(Vocabulary vocabulary) {
    if (place != Place.IMAGE) {
      return -1;
    }
    int line = 2 * columns + 1;
    if (drawn == 2 * rows * line) {
      return vocabulary.imageEnd();
    }
    return (drawn + 1) % line == 0 ? vocabulary.rowEnd() : -1;
  }
}
