package studio.lumina.core.sampling;

import studio.lumina.core.Sampling;
import studio.lumina.core.Task;

/// Sampling values to begin with, from the recommendations of the model's authors.
public final class SamplingPresets {
  /// Drawing: guidance 4, the 2000 likeliest image tokens, the 5 likeliest text tokens.
  public static final Sampling DRAWING = new Sampling(0, 4.0, 1.0, 2000, 5);

  /// Of the candidates for drawing, the part that is recommended for maps: 200 of 2000.
  private static final int VISION_PART = 10;

  private SamplingPresets() {}

  /// The values for a task, for a model that recommends nothing itself.
  public static Sampling of(Task task) {
    return of(task, DRAWING);
  }

  /// The values for a task.
  ///
  /// @param drawing what the model likes best for drawing, see
  ///   [studio.lumina.core.ModelCard#defaults]
  public static Sampling of(Task task, Sampling drawing) {
    return switch (task) {
      case DRAW, EDIT, CONDITION, CHAT -> drawing;
      // A map of a picture is wanted as it is: no guidance, few candidates.
      case DEPTH, SEGMENTATION, NORMALS, POSE, DETECT ->
          new Sampling(
              drawing.seed(),
              1.0,
              drawing.temperature(),
              Math.max(1, drawing.imageTopK() / VISION_PART),
              drawing.textTopK());
    };
  }
}
