package studio.lumina.core;

import java.util.ArrayList;
import java.util.List;

/// The size of a picture that the model can draw, in pixels; both sides are positive multiples of
/// [#UNIT].
///
/// @param width pixels
/// @param height pixels
public record Size(int width, int height) {
  /// Pixels on a side of one grid unit: the granularity of sizes.
  public static final int UNIT = 32;

  /// Pixels on a side of the square that one image token covers.
  public static final int CELL = 16;

  /// Tokens that open a picture in a sequence: its start, its height and its width in grid units.
  public static final int OPENING_TOKENS = 3;

  /// The largest ratio of the longer to the shorter side.
  private static final int RATIO = 4;

  /// @throws LuminaException with [Problem.SizeUnsupported] where a side is no positive multiple of
  ///   [#UNIT]
  public Size {
    if (width < UNIT || height < UNIT || width % UNIT != 0 || height % UNIT != 0) {
      throw new LuminaException(new Problem.SizeUnsupported(width, height, List.of()));
    }
  }

  /// The sizes offered for a target side, in the order of the reference implementation: along the
  /// boundary of `(w/32)(h/32) <= (target/32)^2`, ratio at most 4 : 1.
  public static List<Size> forTarget(int target) {
    int area = (target / UNIT) * (target / UNIT);
    List<Size> sizes = new ArrayList<>();
    int w = area;
    int h = 1;
    while (w > 0) {
      if (Math.max(w, h) <= RATIO * Math.min(w, h)) {
        sizes.add(new Size(w * UNIT, h * UNIT));
      }
      if ((h + 1) * w <= area) {
        h++;
      } else {
        w--;
      }
    }
    return List.copyOf(sizes);
  }

  /// Image tokens in a row.
  public int columns() {
    return width / CELL;
  }

  /// Rows of image tokens.
  public int rows() {
    return height / CELL;
  }

  /// Image tokens in the whole picture, row ends not counted.
  public int codes() {
    return rows() * columns();
  }

  /// Tokens of the whole picture in a sequence: its opening, rows with their ends, its end.
  public int tokens() {
    return OPENING_TOKENS + rows() * (columns() + 1) + 1;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
