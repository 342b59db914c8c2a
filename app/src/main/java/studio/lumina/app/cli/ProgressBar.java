package studio.lumina.app.cli;

import java.time.Duration;
import java.util.Locale;

/// A bar with the time left, estimated from the pace so far.
final class ProgressBar {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Console console;
  private final String label;
  private final long begun = System.nanoTime();
  private long drawn;

  ProgressBar(Console console, String label) {
    this.console = console;
    this.label = label;
  }

  /// @param done how much is done, of `total`
  void at(long done, long total) {
    long now = System.nanoTime();
    if (done < total && now - drawn < REDRAW_NANOS && drawn != 0) {
      return;
    }
    drawn = now;
    console.progress(text(label, done, total, Duration.ofNanos(now - begun)));
  }

  static String text(String label, long done, long total, Duration taken) {
    double fraction = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    int full = (int) Math.round(fraction * WIDTH);
    String left =
        done <= 0
            ? ""
            : " "
                + clock(Math.round(taken.toMillis() / 1000.0 * (1 - fraction) / fraction))
                + " left";
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %3d %%%s",
        label,
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        Math.round(fraction * 100),
        left);
  }

  private static String clock(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
