package studio.lumina.app.prompt;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// A style preset: words around a prompt, with sampling values and a shape, that an artist puts to
/// use by name and shares as a file.
///
/// @param name as people call it
/// @param before words before the prompt; empty for none
/// @param after words after the prompt; empty for none
/// @param avoid what it steers away from; empty for nothing
/// @param values how it is best drawn
/// @param shape of the picture that it is made for
public record Style(
    String name, String before, String after, String avoid, Values values, Optional<Size> shape) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 4000;

  /// Sampling values, each only where the style needs it.
  public record Values(OptionalDouble guidance, OptionalDouble temperature, OptionalInt variety) {
    /// Those that are set whatever the style.
    public static final Values NONE =
        new Values(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());

    /// @throws LuminaException with [Problem.SettingOutOfRange]
    public Values {
      over(
          new Sampling(0, 1, 1, 1, 1),
          guidance,
          temperature,
          variety); // the contract knows the ranges
    }

    /// `sampling` with these values in it.
    public Sampling over(Sampling sampling) {
      return over(sampling, guidance, temperature, variety);
    }

    private static Sampling over(
        Sampling s, OptionalDouble guidance, OptionalDouble temperature, OptionalInt variety) {
      return new Sampling(
          s.seed(),
          guidance.orElse(s.guidance()),
          temperature.orElse(s.temperature()),
          variety.orElse(s.imageTopK()),
          s.textTopK());
    }
  }

  /// A style of words alone.
  public Style(String name, String before, String after, String avoid) {
    this(name, before, after, avoid, Values.NONE, Optional.empty());
  }

  /// @throws LuminaException with [Problem.SettingInvalid]
  public Style {
    check("name", name, LONGEST_NAME);
    if (name.isBlank()) {
      throw new LuminaException(new Problem.SettingInvalid("style name", name, "a name"));
    }
    check("before", before, LONGEST_TEXT);
    check("after", after, LONGEST_TEXT);
    check("avoid", avoid, LONGEST_TEXT);
  }

  /// Its words, with `{prompt}` where the artist's own stand.
  public String words() {
    return around("{prompt}");
  }

  /// The words with this style around them.
  public String around(String text) {
    return before + text + after;
  }

  private static void check(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "style " + what, text.length() + " letters", "at most " + longest));
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new LuminaException(
          new Problem.SettingInvalid("style " + what, text.replaceAll("\\p{Cntrl}", "?"), "words"));
    }
  }
}
