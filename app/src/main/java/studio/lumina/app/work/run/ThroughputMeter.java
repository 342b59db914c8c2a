package studio.lumina.app.work.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.work.Throughput;

/// Measures how fast a picture comes, with and without guidance, and what it takes besides. The
/// worker thread's.
final class ThroughputMeter {
  private final Clock clock;
  private final Instant began;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private double guidedSeconds;
  private int guidedCodes;
  private double aloneSeconds;
  private int aloneCodes;

  ThroughputMeter(Clock clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  /// Codes came; the time since those before is theirs.
  void drawn(int codes, boolean guided) {
    Instant now = clock.instant();
    Instant before = last;
    if (before != null && guided) {
      guidedSeconds += seconds(before, now);
      guidedCodes += codes;
    } else if (before != null) {
      aloneSeconds += seconds(before, now);
      aloneCodes += codes;
    }
    first = first == null ? now : first;
    last = now;
  }

  /// Something else than drawing takes the time until the next codes.
  void interrupt() {
    last = null;
  }

  /// Image tokens a second under guidance, or 0 where too few came to tell.
  double guided() {
    return rate(guidedCodes, guidedSeconds);
  }

  /// Image tokens a second without guidance, or 0 where too few came to tell.
  double alone() {
    return rate(aloneCodes, aloneSeconds);
  }

  /// Seconds before the first codes and since the last, or 0 where there were none.
  double overhead() {
    Instant start = first;
    Instant end = last;
    return start == null || end == null ? 0 : seconds(began, start) + seconds(end, clock.instant());
  }

  private static double rate(int codes, double seconds) {
    return codes < Throughput.ENOUGH || seconds <= 0 ? 0 : codes / seconds;
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toNanos() / 1e9);
  }
}
