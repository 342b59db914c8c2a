package studio.lumina.core.models.download;

import java.time.Duration;

/// Keeps all transfers of a download together below its speed limit.
final class RateLimit {
  private final DownloadControl control;
  private long freeAt = System.nanoTime();

  RateLimit(DownloadControl control) {
    this.control = control;
  }

  /// Waits until bytes that came may have come.
  ///
  /// @return false where the download is to end
  boolean take(int bytes) {
    return control.await(Duration.ofNanos(wait(bytes, System.nanoTime())));
  }

  /// Nanoseconds to wait, at a time.
  synchronized long wait(int bytes, long now) {
    long rate = control.limit();
    if (rate == 0) {
      freeAt = now;
      return 0;
    }
    freeAt = Math.max(freeAt, now) + Math.round(bytes * 1e9 / rate);
    return Math.max(0, freeAt - now);
  }
}
