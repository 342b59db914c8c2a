package studio.lumina.app.cli;

import java.util.function.Consumer;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;

/// Opens a checkpoint; tests open a fake.
@FunctionalInterface
public interface Opener {
  /// @throws studio.lumina.core.LuminaException with the first problem found
  Engine open(Opening opening, Consumer<? super LoadProgress> progress);
}
