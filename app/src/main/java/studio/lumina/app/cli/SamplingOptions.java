package studio.lumina.app.cli;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.lumina.core.Sampling;

/// How tokens are drawn; what is not given is as the model or the task likes it best.
final class SamplingOptions {
  private static final Sampling ANY = new Sampling(0, 1, 1, 1, 1);

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed and values give the same picture; random where not given.")
  private @Nullable Long seed;

  @Option(names = "--guidance", paramLabel = "G", description = "Guidance scale; 1 is off.")
  private @Nullable Double guidance;

  @Option(names = "--temperature", paramLabel = "T", description = "Above 0; 1 is the model's own.")
  private @Nullable Double temperature;

  @Option(names = "--top-k", paramLabel = "K", description = "Image tokens kept before a draw.")
  private @Nullable Integer topK;

  /// Checks the ranges before anything is opened.
  ///
  /// @throws studio.lumina.core.LuminaException with `SettingOutOfRange`
  void check() {
    over(ANY);
  }

  /// These options where given, `defaults` elsewhere.
  Sampling over(Sampling defaults) {
    Long givenSeed = seed;
    Double givenGuidance = guidance;
    Double givenTemperature = temperature;
    Integer givenTopK = topK;
    return new Sampling(
        givenSeed == null ? ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE) : givenSeed,
        givenGuidance == null ? defaults.guidance() : givenGuidance,
        givenTemperature == null ? defaults.temperature() : givenTemperature,
        givenTopK == null ? defaults.imageTopK() : givenTopK,
        defaults.textTopK());
  }
}
