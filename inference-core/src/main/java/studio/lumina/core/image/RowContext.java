package studio.lumina.core.image;

import studio.lumina.core.Picture;

/// How many rows above a band are decoded with it, so that it is within two grey levels (mean over
/// the band) of the exact decode of all rows so far. Learned while a picture is drawn: from time to
/// time a band is decoded both ways, and where it is off the context grows, in the end to the whole
/// picture. One thread.
final class RowContext {
  private static final double TOLERANCE = 2;
  private static final int MOST = 4;

  private boolean whole;
  private int rows = 1;
  private int nextCheck = 2;

  /// @param whole whether bands will not do at all
  RowContext(boolean whole) {
    this.whole = whole;
  }

  /// Whether everything is decoded each time.
  boolean isWhole() {
    return whole;
  }

  /// Rows of context.
  int rows() {
    return rows;
  }

  /// Whether the band that ends with the `finished`th row is to be compared with the exact decode:
  /// so at 2, 3, 4, 6, 9, 13, ... rows, which costs about two decodes of the picture in all.
  boolean checks(int finished) {
    return !whole && finished >= nextCheck;
  }

  /// Learns from a band and the exact pixels of the same rows.
  ///
  /// @return whether the band was good enough
  boolean compare(int finished, Picture band, Picture exact) {
    boolean close = difference(band.samples(), exact.samples()) <= TOLERANCE;
    if (close) {
      nextCheck = finished + Math.max(1, finished / 2);
    } else if (rows < MOST) {
      rows *= 2;
    } else {
      whole = true;
    }
    return close;
  }

  private static double difference(byte[] one, byte[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
    }
    return (double) sum / one.length;
  }
}
