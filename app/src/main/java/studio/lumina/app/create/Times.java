package studio.lumina.app.create;

import studio.lumina.app.ui.Words;

/// Lengths of time as people say them.
final class Times {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Times() {}

  /// About so long: `4 s`, `2 min`, `1 h 5 min`.
  ///
  /// @param seconds at least 0
  static String about(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 100) {
      return Words.of("time.seconds", whole);
    }
    if (whole < HOUR) {
      return Words.of("time.minutes", Math.round(seconds / MINUTE));
    }
    long minutes = Math.round(seconds / MINUTE);
    return Words.of("time.hours", minutes / MINUTE, minutes % MINUTE);
  }
}
