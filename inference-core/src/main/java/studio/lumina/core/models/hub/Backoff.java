package studio.lumina.core.models.hub;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// How often and after which waits something is tried again: five times, after 1, 2, 4, 8 and 8
/// seconds and a little chance, so that many clients do not come back together. One thread uses it.
public final class Backoff {
  /// Waits.
  @FunctionalInterface
  public interface Pause {
    /// Waits for a time, or until the work is to stop.
    ///
    /// @return false where the work is to stop
    boolean await(Duration time);
  }

  private static final int[] SECONDS = {1, 2, 4, 8, 8};
  private static final Duration MOST_WAIT = Duration.ofMinutes(5);
  private static final long PROGRESS = 1 << 20;

  private final Pause pause;
  private int failures;
  private long bytes;

  public Backoff(Pause pause) {
    this.pause = pause;
  }

  /// Notes bytes that came; a megabyte of them gives all attempts back.
  public void received(long count) {
    bytes += count;
    if (bytes >= PROGRESS) {
      failures = 0;
      bytes = 0;
    }
  }

  /// Waits before the next attempt.
  ///
  /// @return false where the work is to stop
  /// @throws LuminaException with the failure's problem, where it was the last attempt, or
  ///   [Problem.HubBusy]
  public boolean after(TransferInterrupted failure, String address) {
    if (failure.waitAsked().compareTo(MOST_WAIT) > 0) {
      throw new LuminaException(new Problem.HubBusy(address, failure.waitAsked().toSeconds()));
    }
    if (failures == SECONDS.length) {
      throw new LuminaException(failure.problem(), failure);
    }
    double jitter = 1 + ThreadLocalRandom.current().nextDouble() / 4;
    Duration wait = Duration.ofMillis(Math.round(SECONDS[failures++] * 1000 * jitter));
    return pause.await(failure.waitAsked().compareTo(wait) > 0 ? failure.waitAsked() : wait);
  }
}
