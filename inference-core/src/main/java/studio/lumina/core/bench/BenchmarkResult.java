package studio.lumina.core.bench;

import java.util.Optional;

/// The measurements of one checkpoint: loading, steps, a picture, memory.
///
/// @param checkpoint its name
/// @param numericsKey device, precision and kernels
/// @param parameters weights of the transformer
/// @param loadMillis from its files to an engine that can draw
/// @param model the transformer by itself
/// @param picture a picture painted through the engine
/// @param memory what that took, where the system tells
/// @param busy the same beside other programs at full load, where that was asked for
public record BenchmarkResult(
    String checkpoint,
    String numericsKey,
    long parameters,
    double loadMillis,
    Model model,
    Painted picture,
    Optional<Memory> memory,
    Optional<Busy> busy) {
  /// The transformer by itself. Each time is the best of several, so that what else the machine
  /// does counts little; the median of the steps is there beside it.
  ///
  /// @param promptTokens length of the prompt that was read
  /// @param stepMillis one draw with guidance: two rows, head and draw included
  /// @param stepBytes weights that a step reads
  /// @param bandwidthShare of the measured speed of reading memory
  /// @param row that is read once more
  public record Model(
      int promptTokens,
      double promptMillis,
      double stepMillis,
      double stepMedianMillis,
      long stepBytes,
      double bandwidthShare,
      Row row) {
    /// Codes whose drawing takes as long as reading a row once more. Drawing a row takes a step for
    /// each code, and both branches read it once more.
    public double codesARow() {
      return row.millis() / (stepMillis + 2 * row.millis() / row.codes());
    }

    /// Prompt tokens a second.
    public double promptTokensPerSecond() {
      return promptTokens * 1000.0 / promptMillis;
    }
  }

  /// A row of a picture and its end, read by one branch in one pass.
  public record Row(int codes, double millis) {}

  /// A whole picture through the engine.
  ///
  /// @param size as `WxH`
  /// @param tokens image tokens drawn
  /// @param paintMillis from the picture's start to its last row, previews included
  /// @param previews how many
  /// @param previewShare of `paintMillis` that the previews took
  /// @param decodeMillis the exact decode at the end
  /// @param delay from the finish of a row to its pixels
  public record Painted(
      String size,
      int tokens,
      double paintMillis,
      int previews,
      double previewShare,
      double decodeMillis,
      Delay delay) {}

  /// How long after its last code was drawn a row's pixels were told.
  public record Delay(double medianMillis, double worstMillis) {}

  /// While other programs keep processors busy.
  ///
  /// @param programs how many
  /// @param stepMedianMillis one draw with guidance
  public record Busy(int programs, double stepMedianMillis, Painted picture) {}

  /// Bytes.
  ///
  /// @param weights what the checkpoint's tensors take in their files
  /// @param own by how much the process's own memory grew from before opening to after the picture
  /// @param mapped by how much its mapped files grew meanwhile
  /// @param peak the most that was resident meanwhile, all of the process
  public record Memory(long weights, long own, long mapped, long peak) {}
}
