package studio.lumina.app.timeline;

import java.util.Locale;
import studio.lumina.app.ui.Figures;
import studio.lumina.app.ui.Messages;

/// Formats the timeline's values as words.
public final class TimelineText {
  private TimelineText() {}

  /// Key of a value's plain name.
  public static String key(TimelineLane.Kind kind) {
    return switch (kind) {
      case GUIDANCE -> "guidance";
      case TEMPERATURE -> "temperature";
      case VARIETY -> "variety";
      case SEED -> "seed";
    };
  }

  /// A value with its name, e.g. `Guidance 4.0`.
  public static String value(TimelineLane.Kind kind, double value) {
    return Messages.of(key(kind)) + " " + figure(kind, value);
  }

  /// A value as the panel shows it.
  static String figure(TimelineLane.Kind kind, double value) {
    return switch (kind) {
      case GUIDANCE -> Figures.one(value);
      case TEMPERATURE -> String.format(Locale.ROOT, "%.2f", value);
      case VARIETY, SEED -> String.format(Locale.ROOT, "%.0f", value);
    };
  }

  /// What a branch is called.
  public static String name(ForkBranch.Name name) {
    return switch (name) {
      case ForkBranch.Name.Original _ -> Messages.of("branch.original");
      case ForkBranch.Name.Wording(String word) -> word;
      case ForkBranch.Name.Value(TimelineLane.Kind kind, double value) ->
          kind == TimelineLane.Kind.SEED
              ? Messages.of("branch.seed", tail(figure(kind, value)))
              : Messages.of(key(kind)).toLowerCase(Locale.ROOT) + " " + figure(kind, value);
    };
  }

  /// About how long something takes.
  public static String about(double seconds) {
    return seconds <= 0
        ? Messages.of("about.unknown")
        : seconds < 90
            ? Messages.of("about.seconds", Math.max(1, Math.round(seconds)))
            : Messages.of("about.minutes", Math.round(seconds / 60));
  }

  /// How long is left.
  static String left(double seconds) {
    return seconds < 90
        ? Messages.of("left", String.valueOf((int) Math.ceil(seconds)))
        : Messages.of("left.minutes", Math.round(seconds / 60));
  }

  private static String tail(String digits) {
    return digits.length() > 4 ? digits.substring(digits.length() - 4) : digits;
  }
}
