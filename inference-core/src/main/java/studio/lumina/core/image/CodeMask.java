package studio.lumina.core.image;

import java.util.Arrays;
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

  private static final int OPAQUE = 255;

  /// @param frame where the picture of `size` lies on what the mask covers, in its pixels
  /// @param mask white where it is. What is transparent is no part of it, as in the layer that a
  ///   painting program exports: there is nothing painted there.
  public static CodeMask of(Picture mask, Crop.Frame frame, Size size) {
    boolean[] codes = new boolean[size.codes()];
    for (int y = 0; y < mask.height(); y++) {
      int row = cell(y, frame.top(), frame.height(), size.rows());
      for (int x = 0; row >= 0 && x < mask.width(); x++) {
        int column = cell(x, frame.left(), frame.width(), size.columns());
        if (column >= 0 && isWhite(mask, x, y)) {
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

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeMask(Size its, boolean[] marks)
        && its.equals(size)
        && Arrays.equals(marks, codes);
  }

  @Override
  public int hashCode() {
    return 31 * size.hashCode() + Arrays.hashCode(codes);
  }

  /// Whether it touches the code at (column, row); none outside of the picture.
  boolean touches(int column, int row) {
    return column >= 0
        && row >= 0
        && column < size.columns()
        && row < size.rows()
        && codes[row * size.columns() + column];
  }

  /// Over black, so that what is half transparent counts half.
  private static boolean isWhite(Picture mask, int x, int y) {
    int colours = mask.mode().hasAlpha() ? mask.mode().channels() - 1 : mask.mode().channels();
    int sum = 0;
    for (int channel = 0; channel < colours; channel++) {
      sum += mask.sample(x, y, channel);
    }
    int alpha = mask.mode().hasAlpha() ? mask.sample(x, y, colours) : OPAQUE;
    return (long) sum * alpha >= (long) colours * WHITE * OPAQUE;
  }

  /// The row or column of codes that a pixel's middle lies in, or -1.
  private static int cell(int pixel, double start, double length, int cells) {
    int cell = (int) Math.floor((pixel + 0.5 - start) / length * cells);
    return cell >= 0 && cell < cells ? cell : -1;
  }
}
