package studio.lumina.app.create;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How fast tokens come, over the whole picture so far, so that the time left does not jump.
final class Pace {
  private static final int FIRST = 4;

  private final Clock clock;
  private Instant began;
  private int drawn;

  Pace(Clock clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  void start() {
    drawn = 0;
    began = clock.instant();
  }

  void drawn(int tokens) {
    if (drawn == 0) {
      began = clock.instant(); // reading the prompt is not drawing
    }
    drawn += tokens;
  }

  /// Tokens a second, or 0 while there are too few to tell.
  double perSecond() {
    double seconds = Duration.between(began, clock.instant()).toNanos() / 1e9;
    return drawn < FIRST || seconds <= 0 ? 0 : drawn / seconds;
  }
}
