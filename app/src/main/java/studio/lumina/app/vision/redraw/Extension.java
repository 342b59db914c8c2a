package studio.lumina.app.vision.redraw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import studio.lumina.core.Size;
import studio.lumina.core.image.CodeMask;

/// A picture made larger downward, to the right or both.
///
/// @param from its size
/// @param to the larger size
public record Extension(Size from, Size to) {
  /// Those that the model knows, the smallest first.
  ///
  /// @param sizes that it knows
  public static List<Extension> of(Size from, List<Size> sizes) {
    return sizes.stream()
        .filter(size -> size.width() >= from.width() && size.height() >= from.height())
        .filter(size -> !size.equals(from))
        .sorted(Comparator.comparingInt(Size::codes))
        .map(size -> new Extension(from, size))
        .toList();
  }

  /// Rows of codes more.
  public int rows() {
    return to.rows() - from.rows();
  }

  /// Columns of codes more.
  public int columns() {
    return to.columns() - from.columns();
  }

  /// The codes that are drawn.
  public CodeMask mask() {
    boolean[] codes = new boolean[to.codes()];
    Arrays.fill(codes, true);
    for (int row = 0; row < from.rows(); row++) {
      int start = row * to.columns();
      Arrays.fill(codes, start, start + from.columns(), false);
    }
    return new CodeMask(to, codes);
  }
}
