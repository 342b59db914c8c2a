package studio.lumina.app.vision.edit;

import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Where a picture differs from the one that it was made of, token by token: by how much the mean
/// colour of a token's square differs, so that the codec's fine grain does not count. Knows no
/// toolkit.
public final class PictureChange {
  /// A mean difference of a colour from which on a square counts as changed, of 255.
  private static final double CHANGED = 24;

  /// A share of the picture below which nothing is said to have changed.
  private static final double NOTHING = 0.01;

  private final double[] differences;
  private final int columns;

  private PictureChange(double[] differences, int columns) {
    this.differences = differences;
    this.columns = columns;
  }

  /// The change from one picture to another.
  ///
  /// @param before RGB, of the same size as `after`
  /// @param after RGB, both sides multiples of [Size#CELL]
  /// @throws IllegalArgumentException where they are not
  public static PictureChange of(Picture before, Picture after) {
    if (before.width() != after.width()
        || before.height() != after.height()
        || before.mode() != Picture.Mode.RGB
        || after.mode() != Picture.Mode.RGB) {
      throw new IllegalArgumentException(before + " and " + after);
    }
    int columns = after.width() / Size.CELL;
    int rows = after.height() / Size.CELL;
    byte[] old = before.samples();
    byte[] now = after.samples();
    double[] all = new double[rows * columns];
    for (int i = 0; i < all.length; i++) {
      all[i] = difference(old, now, after.width(), i / columns, i % columns);
    }
    return new PictureChange(all, columns);
  }

  /// The largest of three means, one a colour, over a token's square.
  private static double difference(byte[] old, byte[] now, int width, int row, int column) {
    double most = 0;
    for (int channel = 0; channel < 3; channel++) {
      long sum = 0;
      for (int y = 0; y < Size.CELL; y++) {
        int at = ((row * Size.CELL + y) * width + column * Size.CELL) * 3 + channel;
        for (int x = 0; x < Size.CELL; x++, at += 3) {
          sum += (now[at] & 0xff) - (old[at] & 0xff);
        }
      }
      most = Math.max(most, Math.abs(sum) / (double) (Size.CELL * Size.CELL));
    }
    return most;
  }

  /// The share of the picture that changed, 0 to 1.
  public double share() {
    int changed = 0;
    for (double difference : differences) {
      changed += difference > CHANGED ? 1 : 0;
    }
    return (double) changed / differences.length;
  }

  /// Whether nothing to speak of changed.
  public boolean isNothing() {
    return share() < NOTHING;
  }

  /// By how much a token's square changed, 0 to 1; NaN where it did not, or lies outside.
  public double at(int row, int column) {
    int place = row * columns + column;
    if (row < 0 || column < 0 || column >= columns || place >= differences.length) {
      return Double.NaN;
    }
    double difference = differences[place];
    return difference > CHANGED ? Math.min(1, 0.4 + difference / 255) : Double.NaN;
  }
}
