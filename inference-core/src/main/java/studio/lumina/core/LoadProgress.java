package studio.lumina.core;

/// The progress of opening a checkpoint; told on the opening thread.
///
/// @param step what is being done
/// @param fraction 0 to 1 over all steps
public record LoadProgress(Step step, double fraction) {
  /// The steps in order.
  public enum Step {
    CHECKING_FILES,
    STARTING_ENGINE,
    LOADING_TOKENIZER,
    LOADING_TRANSFORMER,
    LOADING_CODEC,
    READY
  }
}
