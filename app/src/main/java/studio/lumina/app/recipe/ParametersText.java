package studio.lumina.app.recipe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// The plain text that many programs write beside their pictures and read from others', as
/// stable-diffusion-webui has it: the prompt, a line `Negative prompt: …`, and a last line of names
/// and values that begins with `Steps: `. What of it has no such value in Lumina is left out; an
/// image token is a step.
///
/// @param prompt may have several lines
/// @param avoid the negative prompt; empty for none
/// @param seed where it says one
/// @param guidance classifier-free guidance scale, where it says one
/// @param model where it says one
public record ParametersText(
    String prompt,
    String avoid,
    OptionalLong seed,
    OptionalDouble guidance,
    Optional<String> model) {
  /// Keyword of the text in a PNG file.
  public static final String KEYWORD = "parameters";

  private static final String AVOID = "Negative prompt: ";
  private static final Pattern LAST = Pattern.compile("(?m)^Steps: \\d+, .*$");
  private static final Pattern VALUE =
      Pattern.compile("\\s*([\\w ][\\w \\-/]+):\\s*(\"(?:\\\\.|[^\\\\\"])*\"|[^,]*)(?:,|$)");

  /// The text of a picture's recipe.
  static String of(Recipe recipe) {
    Sampling values = recipe.sampling();
    String avoid =
        switch (recipe.prompt()) {
          case Prompt.Draw draw -> draw.avoid();
          case Prompt.Condition condition -> condition.avoid();
          case Prompt.Edit _, Prompt.Vision _, Prompt.Chat _ -> "";
        };
    return RecipePng.words(recipe.prompt()).strip()
        + "\n"
        + (avoid.isBlank() ? "" : AVOID + avoid.strip() + "\n")
        + String.format(
            Locale.ROOT,
            "Steps: %d, Sampler: Lumina-mGPT, CFG scale: %s, Seed: %s, Size: %dx%d, Model: %s,"
                + " Temperature: %s, Image top-k: %d, Version: Lumina Studio",
            recipe.size().codes(),
            plain(values.guidance()),
            Long.toUnsignedString(values.seed()),
            recipe.size().width(),
            recipe.size().height(),
            quoted(recipe.model()),
            plain(values.temperature()),
            values.imageTopK());
  }

  /// What a text says; empty where it is none of this form.
  public static Optional<ParametersText> in(String text) {
    Matcher last = LAST.matcher(text);
    int end = -1;
    while (last.find()) {
      end = last.start();
    }
    if (end < 0) {
      return Optional.empty();
    }
    Map<String, String> values = values(text.substring(end).lines().findFirst().orElse(""));
    String words = text.substring(0, end).strip();
    int avoid = words.startsWith(AVOID) ? 0 : words.indexOf("\n" + AVOID);
    String prompt = avoid < 0 ? words : words.substring(0, avoid).strip();
    String negative =
        avoid < 0 ? "" : words.substring(words.indexOf(AVOID, avoid) + AVOID.length()).strip();
    return Optional.of(
        new ParametersText(
            prompt,
            negative,
            seed(values.get("Seed")),
            number(values.get("CFG scale")),
            Optional.ofNullable(values.get("Model"))));
  }

  private static Map<String, String> values(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher value = VALUE.matcher(line);
    while (value.find()) {
      String found = value.group(2).strip();
      values.put(
          value.group(1).strip(),
          found.length() > 1 && found.startsWith("\"") && found.endsWith("\"")
              ? found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1")
              : found);
    }
    return values;
  }

  private static OptionalLong seed(@Nullable String text) {
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // -1 and the like
    }
  }

  private static OptionalDouble number(@Nullable String text) {
    try {
      double value = text == null ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /// A value with a comma or a colon is quoted, as that program does it.
  private static String quoted(String value) {
    return value.matches("[^,:\"\n]*")
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}
