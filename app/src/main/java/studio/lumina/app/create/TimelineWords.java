package studio.lumina.app.create;

import java.util.Locale;
import studio.lumina.app.ui.Words;

/// Values of the timeline in words.
final class TimelineWords {
  private TimelineWords() {}

  /// Key of a value's plain name.
  static String key(TimelineLane.Kind kind) {
    return switch (kind) {
      case GUIDANCE -> "guidance";
      case TEMPERATURE -> "temperature";
      case VARIETY -> "variety";
      case SEED -> "seed";
    };
  }

  /// A value with its name, e.g. `Guidance 4.0`.
  static String value(TimelineLane.Kind kind, double value) {
    return Words.of(key(kind)) + " " + figure(kind, value);
  }

  /// A value as the panel shows it.
  static String figure(TimelineLane.Kind kind, double value) {
    return switch (kind) {
      case GUIDANCE -> one(value);
      case TEMPERATURE -> String.format(Locale.ROOT, "%.2f", value);
      case VARIETY, SEED -> String.format(Locale.ROOT, "%.0f", value);
    };
  }

  /// What a branch is called.
  static String name(FamilyBranch.Name name) {
    return switch (name) {
      case FamilyBranch.Name.Original _ -> Words.of("branch.original");
      case FamilyBranch.Name.Wording(String word) -> word;
      case FamilyBranch.Name.Value(TimelineLane.Kind kind, double value) ->
          kind == TimelineLane.Kind.SEED
              ? Words.of("branch.seed", tail(figure(kind, value)))
              : Words.of(key(kind)).toLowerCase(Locale.ROOT) + " " + figure(kind, value);
    };
  }

  /// About how long something takes.
  static String about(double seconds) {
    return seconds <= 0
        ? Words.of("about.unknown")
        : seconds < 90
            ? Words.of("about.seconds", Math.max(1, Math.round(seconds)))
            : Words.of("about.minutes", Math.round(seconds / 60));
  }

  /// How long is left.
  static String left(double seconds) {
    return seconds < 90
        ? Words.of("left", String.valueOf((int) Math.ceil(seconds)))
        : Words.of("left.minutes", Math.round(seconds / 60));
  }

  /// A number with one decimal.
  static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String tail(String digits) {
    return digits.length() > 4 ? digits.substring(digits.length() - 4) : digits;
  }
}
