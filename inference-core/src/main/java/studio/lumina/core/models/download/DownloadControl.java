package studio.lumina.core.models.download;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What a user does to a download while it runs; any thread may call it.
public final class DownloadControl {
  /// How a download is to end before it is done.
  public enum Stop {
    NONE,
    /// What was fetched is kept; the same call goes on.
    PAUSE,
    /// What was fetched is removed.
    CANCEL
  }

  private Stop stop = Stop.NONE;
  private long bytesPerSecond;

  /// Ends the download as soon as may be; what was fetched is kept.
  public synchronized void pause() {
    if (stop == Stop.NONE) {
      stop = Stop.PAUSE;
    }
    notifyAll();
  }

  /// Ends the download as soon as may be; what was fetched is removed.
  public synchronized void cancel() {
    stop = Stop.CANCEL;
    notifyAll();
  }

  /// How the download is to end.
  public synchronized Stop stop() {
    return stop;
  }

  /// Whether the download is to end.
  public synchronized boolean isStopped() {
    return stop != Stop.NONE;
  }

  /// Bounds the speed from now on.
  ///
  /// @param rate bytes a second; 0 for as fast as may be
  public synchronized void limit(long rate) {
    if (rate < 0) {
      throw new IllegalArgumentException("a speed below zero: " + rate);
    }
    bytesPerSecond = rate;
    notifyAll();
  }

  synchronized long limit() {
    return bytesPerSecond;
  }

  /// Waits, or until the download is to end.
  ///
  /// @return false where it is to end
  synchronized boolean await(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      for (long left = time.toNanos();
          left > 0 && stop == Stop.NONE;
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop = stop == Stop.NONE ? Stop.PAUSE : stop;
    }
    return stop == Stop.NONE;
  }
}
