package studio.lumina.app.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Runs what reads or writes files beside the window, and tells of its outcome on the FX thread.
///
/// @param background runs what takes its time
/// @param window runs what follows, on the FX thread
public record BackgroundTasks(Executor background, Executor window) {
  /// Everything at once and on the same thread: for tests, and where there is no window.
  public static final BackgroundTasks DIRECT = new BackgroundTasks(Runnable::run, Runnable::run);

  /// @param work what takes its time; never on the FX thread
  /// @param done told what came of it, on the FX thread
  /// @param failed told why nothing did, on the FX thread
  public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Problem> failed) {
    background.execute(() -> {
      try {
        T found = work.get();
        window.execute(() -> done.accept(found));
      } catch (LuminaException e) {
        window.execute(() -> failed.accept(e.problem()));
      }
    });
  }
}
