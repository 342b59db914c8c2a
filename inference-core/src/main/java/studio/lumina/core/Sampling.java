package studio.lumina.core;

/// The values that steer drawing.
///
/// @param seed keys every draw; the same seed, values and numerics key give the same picture
/// @param guidance classifier-free guidance scale, 0 to 100; 1 switches it off
/// @param temperature divides the scores after top-k, above 0 to 100
/// @param imageTopK image tokens kept before a draw, at least 1
/// @param textTopK text tokens kept before a draw, at least 1
public record Sampling(
    long seed, double guidance, double temperature, int imageTopK, int textTopK) {
  private static final double SMALLEST_TEMPERATURE = 0.01;
  private static final int WIDEST_TOP_K = 1 << 20;

  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public Sampling {
    Problem.SettingOutOfRange.check("guidance", guidance, 0, 100);
    Problem.SettingOutOfRange.check("temperature", temperature, SMALLEST_TEMPERATURE, 100);
    Problem.SettingOutOfRange.check("image top-k", imageTopK, 1, WIDEST_TOP_K);
    Problem.SettingOutOfRange.check("text top-k", textTopK, 1, WIDEST_TOP_K);
  }

  /// These values with another seed.
  public Sampling withSeed(long value) {
    return new Sampling(value, guidance, temperature, imageTopK, textTopK);
  }

  /// These values with another guidance scale.
  public Sampling withGuidance(double value) {
    return new Sampling(seed, value, temperature, imageTopK, textTopK);
  }
}
