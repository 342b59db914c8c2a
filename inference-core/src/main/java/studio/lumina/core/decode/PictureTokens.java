package studio.lumina.core.decode;

import java.util.Arrays;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.vocabulary.Vocabulary;

/// A picture as tokens of a sequence: its opening (start, grid height, grid width), each row of
/// codes followed by a row end, the picture's end.
final class PictureTokens {
  private PictureTokens() {}

  /// A row and its end.
  static int[] row(Vocabulary vocabulary, Tokens codes, Size size, int row) {
    int columns = size.columns();
    int[] line = Arrays.copyOf(codes.slice(row * columns, (row + 1) * columns).ids(), columns + 1);
    line[columns] = vocabulary.rowEnd();
    return line;
  }

  /// A picture as it stands in a conversation. One that was cut short stands there as the picture
  /// of its finished rows; as grids count in two rows, an odd last row is left out.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where two rows are not finished
  static int[] whole(Vocabulary vocabulary, Part.Drawn drawn) {
    check(vocabulary, drawn.codes());
    Size size = standing(drawn);
    return vocabulary.picture(size, drawn.codes().slice(0, size.codes()).ids());
  }

  /// The size of a picture's part that [#whole] takes.
  static Size standing(Part.Drawn drawn) {
    int units = drawn.finishedRows() * Size.CELL / Size.UNIT;
    if (units == 0) {
      throw new LuminaException(
          new Problem.TokensInvalid(drawn.finishedRows() + " finished rows; 2 are the least"));
    }
    return new Size(drawn.size().width(), units * Size.UNIT);
  }

  /// @throws LuminaException with [Problem.TokensInvalid] where an id is no image token
  static void check(Vocabulary vocabulary, Tokens codes) {
    for (int id : codes.ids()) {
      if (!vocabulary.isCode(id)) {
        throw new LuminaException(new Problem.TokensInvalid("id " + id + " is no image token"));
      }
    }
  }

  /// The codebook's entries of image tokens.
  static int[] codes(Vocabulary vocabulary, Tokens tokens) {
    return Arrays.stream(tokens.ids()).map(vocabulary::codeOf).toArray();
  }
}
