package studio.lumina.core.decode;

import java.util.function.LongSupplier;

/// The limit on the time that previews take. Of a picture that takes more than ten seconds: at most
/// four a second, and at most a tenth of the time spent so far, the preview included. Of a quicker
/// one: as long as previews take no more time than the drawing.
final class PreviewBudget {
  private static final long INTERVAL = 250_000_000;
  private static final long QUICK = 10_000_000_000L;
  private static final int SHARE = 10;
  private static final long GRACE = 400_000_000;

  private final LongSupplier clock;
  private final Cost cost;
  private final int rows;
  private final long start;
  private long spent;
  private long last;
  private int finished;

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
  /// @param rows that the picture still lacks
  PreviewBudget(LongSupplier clock, Cost cost, int rows) {
    this.clock = clock;
    this.cost = cost;
    this.rows = rows;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /// Another row was drawn.
  void rowFinished() {
    finished++;
  }

  /// Whether a preview for which `rows` rows are decoded may be made now.
  boolean allows(int rows) {
    long now = clock.getAsLong();
    long passed = now - start;
    long then = spent + cost.of(rows);
    if (isQuick(passed - spent)) {
      return then <= passed - spent + GRACE;
    }
    return now - last >= INTERVAL && then * SHARE <= passed + cost.of(rows);
  }

  /// Whether the whole picture will be drawn within [#QUICK], to go by its rows so far.
  private boolean isQuick(long drawing) {
    return finished > 0 && drawing / finished * rows <= QUICK;
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
