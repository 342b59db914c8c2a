package studio.lumina.app.create.set;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSet.Axis;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Reads the values of one direction of a grid: lists as `1, 2, 4`, ranges as `1..7 step 2`, words
/// as `red, green, blue` or, where they hold commas, with `;` between them.
public final class GridPlan {
  /// Most values in one direction.
  public static final int MOST_VALUES = 32;

  private static final Pattern RANGE =
      Pattern.compile(
          "(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)(?:\\s+step\\s+(-?\\d+(?:\\.\\d+)?))?");

  private GridPlan() {}

  /// The values that were typed.
  ///
  /// @param prompt the words of the prompt: of [Setting#PROMPT] the first value must be among them
  /// @throws LuminaException with [Problem.SettingInvalid] or [Problem.SettingOutOfRange]
  public static Axis axis(Setting setting, String typed, String prompt) {
    List<String> values =
        switch (setting) {
          case SEED, GUIDANCE, TEMPERATURE, VARIETY -> numbers(setting, typed);
          case PROMPT, AVOID -> words(setting, typed);
        };
    if (values.size() > MOST_VALUES) {
      throw new LuminaException(
          new Problem.SettingOutOfRange(key(setting) + " values", values.size(), 1, MOST_VALUES));
    }
    if (setting == Setting.PROMPT && !prompt.contains(values.getFirst())) {
      throw invalid(setting, values.getFirst(), "first a word of the prompt, then its stand-ins");
    }
    return new PictureSet.Axis(setting, values);
  }

  /// The name of a setting as it stands in problems.
  static String key(Setting setting) {
    return setting.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<String> numbers(Setting setting, String typed) {
    List<String> found = new ArrayList<>();
    for (String piece : typed.split("[,;\\n]")) {
      String plain = piece.strip();
      if (!plain.isEmpty()) {
        Matcher range = RANGE.matcher(plain);
        found.addAll(range.matches() ? range(setting, plain, range) : List.of(one(setting, plain)));
      }
    }
    if (found.isEmpty()) {
      throw invalid(setting, typed.strip(), "values such as 1, 2, 4 or 1..7 step 2");
    }
    return found.stream().distinct().toList();
  }

  private static List<String> range(Setting setting, String plain, Matcher range) {
    BigDecimal from = number(setting, range.group(1));
    BigDecimal to = number(setting, range.group(2));
    BigDecimal step = range.group(3) == null ? BigDecimal.ONE : number(setting, range.group(3));
    BigDecimal by = step.abs();
    if (by.signum() == 0) {
      throw invalid(setting, plain, "a step other than 0");
    }
    if (to.subtract(from).abs().compareTo(by.multiply(BigDecimal.valueOf(MOST_VALUES))) >= 0) {
      throw invalid(setting, plain, "at most " + MOST_VALUES + " values");
    }
    boolean up = from.compareTo(to) <= 0;
    List<String> values = new ArrayList<>();
    BigDecimal at = from;
    while (up ? at.compareTo(to) <= 0 : at.compareTo(to) >= 0) {
      values.add(one(setting, at.toPlainString()));
      at = up ? at.add(by) : at.subtract(by);
    }
    return values;
  }

  private static String one(Setting setting, String plain) {
    BigDecimal value = number(setting, plain);
    switch (setting) {
      case GUIDANCE -> check(setting, value, 0, 100);
      case TEMPERATURE -> check(setting, value, 0.01, 100);
      case VARIETY -> checkWhole(setting, value, 1, 1 << 20);
      case SEED -> checkWhole(setting, value, 0, 999_999_999_999_999_999L);
      case PROMPT, AVOID -> {}
    }
    BigDecimal shown = value.stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
  }

  private static void checkWhole(Setting setting, BigDecimal value, long lowest, long highest) {
    if (value.stripTrailingZeros().scale() > 0) {
      throw invalid(setting, value.toPlainString(), "a whole number");
    }
    check(setting, value, lowest, highest);
  }

  private static void check(Setting setting, BigDecimal value, double lowest, double highest) {
    if (value.compareTo(BigDecimal.valueOf(lowest)) < 0
        || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
      throw new LuminaException(
          new Problem.SettingOutOfRange(key(setting), value.doubleValue(), lowest, highest));
    }
  }

  private static BigDecimal number(Setting setting, String plain) {
    if (plain.length() > 24) {
      throw invalid(setting, plain, "a number");
    }
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      throw invalid(setting, plain, "a number");
    }
  }

  private static List<String> words(Setting setting, String typed) {
    String between = typed.contains(";") || typed.contains("\n") ? "[;\\n]" : ",";
    List<String> found =
        Arrays.stream(typed.split(between))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      throw invalid(setting, typed.strip(), "words with commas between them");
    }
    return found;
  }

  private static LuminaException invalid(Setting setting, String value, String expected) {
    return new LuminaException(new Problem.SettingInvalid(key(setting), value, expected));
  }
}
