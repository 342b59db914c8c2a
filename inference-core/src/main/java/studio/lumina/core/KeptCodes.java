package studio.lumina.core;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The codes of a picture that stay while the others are drawn: what a picture is drawn anew in, or
/// extended from. Where a code stays it is read, and what is drawn after it sees it; what is drawn
/// before it does not.
///
/// @param size the whole picture's size
/// @param codes for each code of the picture in row order its id, or [#DRAWN] where it is drawn
public record KeptCodes(Size size, Tokens codes) {
  /// Stands for a code that is drawn.
  public static final int DRAWN = -1;

  /// @throws IllegalArgumentException where there are more or fewer codes than the size holds
  public KeptCodes {
    if (codes.size() != size.codes()) {
      throw new IllegalArgumentException(codes.size() + " codes for " + size);
    }
  }

  /// All codes of a whole picture but some.
  ///
  /// @param drawn for each code in row order whether it is drawn anew
  /// @throws IllegalArgumentException where the picture is not whole, or `drawn` of another length
  public static KeptCodes of(Part.Drawn picture, boolean[] drawn) {
    if (!picture.complete() || drawn.length != picture.codes().size()) {
      throw new IllegalArgumentException(drawn.length + " marks for " + picture.codes().size());
    }
    int[] codes = picture.codes().ids();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = drawn[i] ? DRAWN : codes[i];
    }
    return new KeptCodes(picture.size(), new Tokens(codes));
  }

  /// A whole picture in the upper left of a larger one, the rest of which is drawn.
  ///
  /// @throws IllegalArgumentException where the picture is not whole, or does not fit
  public static KeptCodes inCorner(Part.Drawn picture, Size larger) {
    Size size = picture.size();
    if (!picture.complete() || size.width() > larger.width() || size.height() > larger.height()) {
      throw new IllegalArgumentException(picture.codes().size() + " codes of " + size);
    }
    int[] codes = new int[larger.codes()];
    Arrays.fill(codes, DRAWN);
    int[] own = picture.codes().ids();
    for (int row = 0; row < size.rows(); row++) {
      System.arraycopy(own, row * size.columns(), codes, row * larger.columns(), size.columns());
    }
    return new KeptCodes(larger, new Tokens(codes));
  }

  /// Whether the code at `index`, in row order, stays.
  public boolean keeps(int index) {
    return codes.at(index) != DRAWN;
  }

  /// How many codes from `index` on stay, up to the end of its row.
  public int run(int index) {
    int end = (index / size.columns() + 1) * size.columns();
    return IntStream.range(index, end).filter(i -> !keeps(i)).findFirst().orElse(end) - index;
  }

  /// How many codes from `index` on are drawn, up to the end of its row.
  public int gap(int index) {
    int end = (index / size.columns() + 1) * size.columns();
    return IntStream.range(index, end).filter(this::keeps).findFirst().orElse(end) - index;
  }

  /// How unlikely a drawing makes the codes that stay after its first drawn one: the mean of their
  /// `-log2 p`, bits a code; the smaller, the better it goes with them. Empty where none stays.
  ///
  /// @param surprisal of each code in row order
  public OptionalDouble bitsThatStay(float[] surprisal) {
    return IntStream.range(firstDrawn(), surprisal.length)
        .filter(this::keeps)
        .mapToDouble(i -> surprisal[i])
        .average();
  }

  /// The first code that is drawn, in row order; the number of codes where none is.
  public int firstDrawn() {
    return IntStream.range(0, codes.size()).filter(i -> !keeps(i)).findFirst().orElse(codes.size());
  }
}
