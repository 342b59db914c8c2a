package studio.lumina.app.work.engine;

import java.util.function.Consumer;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;

/// Opens engines: in processes of their own in the program, in this one in tests.
@FunctionalInterface
public interface EngineStarter {
  /// @param progress told on the calling thread
  /// @throws studio.lumina.core.LuminaException where the checkpoint cannot be opened
  Engine start(Opening opening, Consumer<? super LoadProgress> progress);

  /// Engines in processes started by `command`.
  static EngineStarter processes(EngineCommand command) {
    return (opening, progress) -> EngineProcess.open(command, opening, progress);
  }
}
