package studio.lumina.app.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes on when it is told to.
public final class SteppedClock extends Clock {
  private Instant now = Instant.EPOCH;

  /// Lets time go on.
  public void step(double seconds) {
    now = now.plusNanos(Math.round(seconds * 1e9));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
