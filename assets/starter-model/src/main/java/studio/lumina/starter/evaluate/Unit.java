package studio.lumina.starter.evaluate;

/// What a figure counts.
public enum Unit {
  /// 0 to 1, the more the better.
  SHARE,
  /// 0 and up, the less the better.
  ERROR,
  /// Angles, the less the better.
  DEGREES,
  /// The more the better.
  DECIBELS,
  /// Differences of 8-bit samples, the less the better.
  LEVELS
}
