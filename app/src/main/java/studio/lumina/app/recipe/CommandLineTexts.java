package studio.lumina.app.recipe;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;

/// Recipes as the command line wrote them at first: one PNG text for each value, `lumina:seed` and
/// so on. Only drawings can be read back, of other tasks the photo is not in the file.
final class CommandLineTexts {
  private static final Pattern SPACE = Pattern.compile(" ");

  private CommandLineTexts() {}

  /// @throws IllegalArgumentException where a value is no number, or does not fit the others
  /// @throws studio.lumina.core.LuminaException where a value is out of range
  static Optional<Recipe> in(Map<String, String> texts) {
    if (!Task.DRAW.name().equals(texts.get("lumina:task"))) {
      return Optional.empty();
    }
    Size size = size(value(texts, "size"));
    Prompt prompt = new Prompt.Draw(value(texts, "prompt"), size);
    Sampling sampling =
        new Sampling(
            Long.parseLong(value(texts, "seed")),
            Double.parseDouble(value(texts, "guidance")),
            Double.parseDouble(value(texts, "temperature")),
            Integer.parseInt(value(texts, "image-top-k")),
            Integer.parseInt(value(texts, "text-top-k")));
    int[] codes = SPACE.splitAsStream(value(texts, "tokens")).mapToInt(Integer::parseInt).toArray();
    return Optional.of(
        new Recipe(
            Instant.EPOCH,
            prompt,
            sampling,
            RowSchedule.constant(prompt, sampling),
            size,
            new Tokens(codes),
            new float[0],
            new float[0],
            value(texts, "model"),
            value(texts, "numerics"),
            Optional.empty()));
  }

  private static String value(Map<String, String> texts, String name) {
    String text = texts.get("lumina:" + name);
    if (text == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return text;
  }

  private static Size size(String text) {
    int cross = text.indexOf('x');
    if (cross < 0) {
      throw new IllegalArgumentException("no size: " + text);
    }
    return new Size(
        Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
  }
}
