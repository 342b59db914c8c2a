package studio.lumina.app.ui;

/// Formats lengths of time as people say them.
public final class Durations {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Durations() {}

  /// About so long: `4 s`, `2 min`, `1 h 5 min`.
  ///
  /// @param seconds at least 0
  public static String about(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 100) {
      return Messages.of("time.seconds", whole);
    }
    if (whole < HOUR) {
      return Messages.of("time.minutes", Math.round(seconds / MINUTE));
    }
    long minutes = Math.round(seconds / MINUTE);
    return Messages.of("time.hours", minutes / MINUTE, minutes % MINUTE);
  }
}
