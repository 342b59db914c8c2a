package studio.lumina.core.image;

import studio.lumina.core.Picture;

/// How many rows above a band are decoded with it, so that it is within two grey levels (mean over
/// the band) of the exact decode of all rows so far. Learned for each size of picture: now and then
/// a band is decoded both ways, and where it is off the context grows, in the end to the whole
/// picture. One thread.
final class RowContext {
  private static final double TOLERANCE = 2;
  private static final int MOST = 4;

  private boolean whole;
  private int rows = 1;
  private int bands;
  private int nextCheck = 1;

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

  /// Whether the next band is to be compared with the exact decode: the 1st, 2nd, 4th, 8th, ... of
  /// this size.
  boolean checksNext() {
    return !whole && bands + 1 >= nextCheck;
  }

  /// A band was decoded and not compared.
  void trust() {
    bands++;
  }

  /// Learns from a band and the exact pixels of the same rows.
  ///
  /// @return whether the band was good enough
  boolean compare(Picture band, Picture exact) {
    bands++;
    boolean close = difference(band.samples(), exact.samples()) <= TOLERANCE;
    if (close) {
      nextCheck = 2 * bands;
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
