package studio.lumina.app.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// How exported files are called: words, and values of the picture in braces, such as
/// `{prompt}-{seed}`. A name never leads out of its folder, and is one that every system takes.
///
/// @param text the pattern
public record NamePattern(String text) {
  /// What may stand in braces.
  public static final Set<String> VALUES =
      Set.of("prompt", "seed", "number", "date", "time", "model", "width", "height", "id");

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  /// The prompt's first words and the seed.
  public static final NamePattern USUAL = new NamePattern("{prompt}-{seed}");

  private static final int WORDS = 6;

  /// Names longer than this are cut, since some systems end at 255 bytes.
  private static final int LONGEST = 120;

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  /// @throws LuminaException with [Problem.SettingInvalid] where something else is in braces, or
  ///   there is nothing
  public NamePattern {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (!VALUES.contains(braces.group(1))) {
        throw invalid(text);
      }
    }
    if (text.isBlank() || BRACES.matcher(text).replaceAll("").matches(".*[{}].*")) {
      throw invalid(text);
    }
  }

  private static LuminaException invalid(String text) {
    return new LuminaException(
        new Problem.SettingInvalid(
            "name",
            text,
            "words and " + VALUES.stream().sorted().collect(Collectors.joining("}, {", "{", "}"))));
  }

  /// A picture's name without ending.
  ///
  /// @param number of the picture among those exported, from 1
  /// @param zone whose date and time count
  public String name(PictureEntry entry, int number, ZoneId zone) {
    Matcher braces = BRACES.matcher(text);
    String name =
        braces.replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1), entry, number, zone)));
    return safe(name);
  }

  private static String value(String which, PictureEntry entry, int number, ZoneId zone) {
    return switch (which) {
      case "prompt" -> words(PromptText.of(entry.prompt()));
      case "seed" -> Long.toUnsignedString(entry.sampling().seed());
      case "number" -> String.format(Locale.ROOT, "%04d", number);
      case "date" -> stamp("yyyy-MM-dd", entry, zone);
      case "time" -> stamp("HH-mm-ss", entry, zone);
      case "model" -> entry.model();
      case "width" -> String.valueOf(entry.size().width());
      case "height" -> String.valueOf(entry.size().height());
      case "id" -> String.valueOf(entry.id());
      default -> throw new IllegalStateException(which);
    };
  }

  private static String stamp(String form, PictureEntry entry, ZoneId zone) {
    return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(entry.created().atZone(zone));
  }

  private static String words(String prompt) {
    String words =
        Arrays.stream(prompt.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(WORDS)
            .collect(Collectors.joining("-"));
    return words.isEmpty() ? "picture" : words;
  }

  private static String safe(String name) {
    String plain =
        name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-")
            .strip()
            .replaceAll("^[.\\s]+|[.\\s]+$", "");
    int end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    String cut = plain.substring(0, end);
    return cut.isEmpty() || DEVICES.contains(cut.toLowerCase(Locale.ROOT)) ? "picture" + cut : cut;
  }
}
