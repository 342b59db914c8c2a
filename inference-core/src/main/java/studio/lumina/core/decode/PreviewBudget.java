package studio.lumina.core.decode;

import java.util.function.LongSupplier;

/// When a preview may be made: at most four a second, and at most a tenth of the time spent so far,
/// the preview included.
final class PreviewBudget {
  private static final long INTERVAL = 250_000_000;
  private static final int SHARE = 10;

  private final LongSupplier clock;
  private final Cost cost;
  private final long start;
  private long spent;
  private long last;

  /// What decoding a row costs, as last seen; one picture tells the next.
  static final class Cost {
    /// Before anything was seen: what a small codec takes for a few rows.
    private static final long GUESS = 15_000_000;

    private long nanosPerRow = GUESS;

    private long of(int rows) {
      return nanosPerRow * rows;
    }

    /// Learns from a decode; of whole pictures too, since a first preview, slow while the codec
    /// warms up, would otherwise forbid the later ones that would tell better.
    void saw(int rows, long nanos) {
      nanosPerRow = nanos / Math.max(1, rows);
    }
  }

  /// @param clock nanoseconds
  PreviewBudget(LongSupplier clock, Cost cost) {
    this.clock = clock;
    this.cost = cost;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /// Whether a preview for which `rows` rows are decoded may be made now.
  boolean allows(int rows) {
    long now = clock.getAsLong();
    long then = spent + cost.of(rows);
    return now - last >= INTERVAL && then * SHARE <= now - start + cost.of(rows);
  }

  /// Makes a preview for which `rows` rows are decoded and notes what it took.
  void spend(int rows, Runnable preview) {
    long before = clock.getAsLong();
    preview.run();
    last = clock.getAsLong();
    spent += last - before;
    cost.saw(rows, last - before);
  }
}
