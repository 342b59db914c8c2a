package studio.lumina.app.cli;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import studio.lumina.core.Sampling;

/// How tokens are drawn; what is not given is as the model or the task likes it best.
final class SamplingOptions {
  private static final Sampling ANY = new Sampling(0, 1, 1, 1, 1);

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Seed.class,
      description =
          "0 to 2^64-1; random where not given. The same seed and values give the same picture with"
              + " the same model on the same device, precision, threads and version of this"
              + " program; elsewhere it may differ.")
  private @Nullable Long seed;

  @Option(names = "--guidance", paramLabel = "G", description = "Guidance scale; 1 is off.")
  private @Nullable Double guidance;

  @Option(names = "--temperature", paramLabel = "T", description = "Above 0; 1 is the model's own.")
  private @Nullable Double temperature;

  @Option(names = "--top-k", paramLabel = "K", description = "Image tokens kept before a draw.")
  private @Nullable Integer topK;

  private final long anySeed = ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE);

  /// Seeds are 64 bits, whether they are written with a sign or without.
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "expected a whole number from 0 to 18446744073709551615, not '" + text + "'");
      }
    }
  }

  /// Checks the ranges before anything is opened.
  ///
  /// @throws studio.lumina.core.LuminaException with `SettingOutOfRange`
  void check() {
    over(ANY);
  }

  /// Whether any of these is given.
  boolean given() {
    return seed != null || guidance != null || temperature != null || topK != null;
  }

  /// The seed in the digits in which it can be given again.
  String seedName() {
    return Long.toUnsignedString(over(ANY).seed());
  }

  /// These options where given, `defaults` elsewhere; the same seed each time.
  Sampling over(Sampling defaults) {
    Long givenSeed = seed;
    Double givenGuidance = guidance;
    Double givenTemperature = temperature;
    Integer givenTopK = topK;
    return new Sampling(
        givenSeed == null ? anySeed : givenSeed,
        givenGuidance == null ? defaults.guidance() : givenGuidance,
        givenTemperature == null ? defaults.temperature() : givenTemperature,
        givenTopK == null ? defaults.imageTopK() : givenTopK,
        defaults.textTopK());
  }
}
