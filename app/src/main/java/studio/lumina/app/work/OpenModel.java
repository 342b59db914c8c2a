package studio.lumina.app.work;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// The checkpoint in use and its engine, which is started again after it was lost. The worker
/// thread changes it; any may ask what is open.
final class OpenModel implements AutoCloseable {
  private final EngineStarter starter;
  private volatile @Nullable Engine engine;
  private volatile @Nullable Opening opening;

  OpenModel(EngineStarter starter) {
    this.starter = starter;
  }

  /// Opens another checkpoint; the one before is closed once the new one is ready and stays where
  /// that fails.
  Engine open(Opening wish, Consumer<? super LoadProgress> progress) {
    Engine ready = starter.start(wish, progress);
    Engine before = engine;
    engine = ready;
    opening = wish;
    if (before != null) {
      before.close();
    }
    return ready;
  }

  /// The engine, started again where it was lost.
  ///
  /// @throws LuminaException with [Problem.Closed] where no checkpoint was opened
  Engine engine() {
    Engine open = engine;
    if (open != null) {
      return open;
    }
    Opening lost = opening;
    if (lost == null) {
      throw new LuminaException(new Problem.Closed("checkpoint"));
    }
    Engine again = starter.start(lost, progress -> {});
    engine = again;
    return again;
  }

  /// The engine is of no use any more.
  void lost() {
    close();
  }

  /// The engine, if one is running.
  Optional<Engine> running() {
    return Optional.ofNullable(engine);
  }

  @Override
  public void close() {
    Engine open = engine;
    engine = null;
    if (open != null) {
      open.close();
    }
  }
}
