package studio.lumina.core.image;

import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// A mask over a picture, snapped to the codes that it touches.
///
/// @param size the picture's size for the model
/// @param codes for each code in row order whether the mask touches it
public record CodeMask(Size size, boolean[] codes) {
  /// From this grey on a sample is white.
  private static final int WHITE = 128;

  /// @param frame where the picture of `size` lies on what the mask covers, in its pixels
  /// @param mask white where it is; what is transparent counts as white paper does in a photo
  public static CodeMask of(Picture mask, Crop.Frame frame, Size size) {
    Picture rgb = Fitting.white(mask);
    boolean[] codes = new boolean[size.codes()];
    for (int y = 0; y < rgb.height(); y++) {
      int row = cell(y, frame.top(), frame.height(), size.rows());
      for (int x = 0; row >= 0 && x < rgb.width(); x++) {
        int column = cell(x, frame.left(), frame.width(), size.columns());
        if (column >= 0 && isWhite(rgb, x, y)) {
          codes[row * size.columns() + column] = true;
        }
      }
    }
    return new CodeMask(size, codes);
  }

  /// How many codes it touches.
  public int count() {
    int count = 0;
    for (boolean code : codes) {
      count += code ? 1 : 0;
    }
    return count;
  }

  /// Whether it touches the code at (column, row); none outside of the picture.
  boolean touches(int column, int row) {
    return column >= 0
        && row >= 0
        && column < size.columns()
        && row < size.rows()
        && codes[row * size.columns() + column];
  }

  private static boolean isWhite(Picture rgb, int x, int y) {
    return rgb.sample(x, y, 0) + rgb.sample(x, y, 1) + rgb.sample(x, y, 2) >= 3 * WHITE;
  }

  /// The row or column of codes that a pixel's middle lies in, or -1.
  private static int cell(int pixel, double start, double length, int cells) {
    int cell = (int) Math.floor((pixel + 0.5 - start) / length * cells);
    return cell >= 0 && cell < cells ? cell : -1;
  }
}
