package studio.lumina.core.decode;

import java.util.function.LongSupplier;

/// When a preview may be made: at most four a second, and at most a tenth of the time spent so far.
final class PreviewBudget {
  private static final long INTERVAL = 250_000_000;
  private static final int SHARE = 10;

  private final LongSupplier clock;
  private final long start;
  private long spent;
  private long last;
  private long nanosPerRow;

  /// @param clock nanoseconds
  PreviewBudget(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /// Whether a preview of `rows` rows may be made now.
  boolean allows(int rows) {
    long now = clock.getAsLong();
    return now - last >= INTERVAL && (spent + nanosPerRow * rows) * SHARE <= now - start;
  }

  /// Makes a preview of `rows` rows and notes what it took.
  void spend(int rows, Runnable preview) {
    long before = clock.getAsLong();
    preview.run();
    last = clock.getAsLong();
    spent += last - before;
    nanosPerRow = (last - before) / Math.max(1, rows);
  }
}
