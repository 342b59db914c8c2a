package studio.lumina.app.work.engine;

/// Counts the beats in which nothing came from a process that should be heard at each. Beats are
/// the watcher's own, not the clock's: a machine that slept missed none.
final class HeartbeatMonitor {
  private static final int SILENT_IDLE = 6;

  /// A busy machine that swaps may starve a process for a while; it is not dead for that.
  private static final int SILENT_BUSY = 30;

  private int silent;

  /// Something came.
  synchronized void heard() {
    silent = 0;
  }

  /// A second went by; whether the process must be given up.
  synchronized boolean beat(boolean busy) {
    silent++;
    return silent >= (busy ? SILENT_BUSY : SILENT_IDLE);
  }
}
