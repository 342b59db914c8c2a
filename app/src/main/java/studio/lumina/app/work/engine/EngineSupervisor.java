package studio.lumina.app.work.engine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// Keeps the engine of the open checkpoint running: starts it again where it was lost, and closes
/// it before another checkpoint is opened where both do not fit into memory. Any thread may call
/// it; one engine is started at a time, and who asks for it meanwhile waits and gets the same.
public final class EngineSupervisor implements AutoCloseable {
  private final EngineStarter starter;
  private final MemoryFit memory;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable Engine engine;
  private volatile @Nullable Opening opening;
  private volatile boolean closed;

  /// Told how a change of the checkpoint goes, on the thread that asked for it.
  public interface Watcher {
    /// A checkpoint is being opened.
    void opening(Opening opening, LoadProgress progress);

    /// The open checkpoint is closed now, to make room for another.
    void closed(Opening opening);
  }

  /// @param memory tells whether two checkpoints fit
  public EngineSupervisor(EngineStarter starter, MemoryFit memory) {
    this.starter = starter;
    this.memory = memory;
  }

  /// Opens another checkpoint. The one before is closed once the new one is ready, or first where
  /// both do not fit; it stays, or is to be had again by [#engine], where the new one fails.
  ///
  /// @throws LuminaException where the new one cannot be opened
  public Engine open(Opening wanted, Watcher watcher) {
    starting.lock();
    try {
      Engine before = engine;
      Opening old = opening;
      if (before != null && old != null && !memory.fitsBeside(before.card(), wanted)) {
        engine = null;
        before.close();
        before = null;
        watcher.closed(old);
      }
      Engine ready = started(wanted, progress -> watcher.opening(wanted, progress));
      opening = wanted;
      if (before != null) {
        before.close();
      }
      return ready;
    } finally {
      starting.unlock();
    }
  }

  /// The engine, started again where it was lost or made room for another that failed.
  ///
  /// @throws LuminaException with [Problem.Closed] where no checkpoint was opened
  public Engine engine() {
    return engine(progress -> {});
  }

  /// The engine, started again where it is not running.
  ///
  /// @param progress told on the calling thread, where it has to be started
  /// @throws LuminaException with [Problem.Closed] where no checkpoint was opened
  public Engine engine(Consumer<? super LoadProgress> progress) {
    Engine open = engine;
    if (open != null) {
      return open;
    }
    starting.lock();
    try {
      open = engine;
      if (open != null) {
        return open;
      }
      Opening lost = opening;
      if (lost == null) {
        throw new LuminaException(new Problem.Closed("checkpoint"));
      }
      return started(lost, progress);
    } finally {
      starting.unlock();
    }
  }

  /// An engine is of no use any more; without effect on one that was started since.
  public void lost(Engine dead) {
    if (engine == dead) {
      engine = null;
    }
    dead.close();
  }

  /// The engine, if one is running.
  public Optional<Engine> running() {
    return Optional.ofNullable(engine);
  }

  /// What was opened last.
  public Optional<Opening> opening() {
    return Optional.ofNullable(opening);
  }

  /// Closes the engine, and one that is being started as soon as it is there.
  @Override
  public void close() {
    closed = true;
    Engine open = engine;
    engine = null;
    if (open != null) {
      open.close();
    }
  }

  private Engine started(Opening wanted, Consumer<? super LoadProgress> progress) {
    Engine ready = starter.start(wanted, progress);
    engine = ready;
    if (closed) {
      close();
      throw new LuminaException(new Problem.Closed("engine"));
    }
    return ready;
  }
}
