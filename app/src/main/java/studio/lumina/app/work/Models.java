package studio.lumina.app.work;

import studio.lumina.core.Opening;

/// The port that opens checkpoints. Called on the FX thread; never blocks; how it goes is told as
/// [StudioEvent.ModelOpening] and what follows it.
public interface Models {
  /// Opens a checkpoint in the engine process. What was open before is closed once the new one is
  /// ready, or first where both do not fit into memory; it is opened again where the new one fails.
  void open(Opening opening);
}
