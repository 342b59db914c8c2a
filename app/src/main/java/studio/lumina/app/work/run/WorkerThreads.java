package studio.lumina.app.work.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.LuminaException;

/// The studio's threads and their boundary: whatever is thrown in a task is told, and the thread
/// goes on with the next. What was given to the writer is done before [#leave] returns; what is
/// given after it is refused.
final class WorkerThreads {
  private static final int GRACE_SECONDS = 3;
  private static final int WRITER_SECONDS = 60;

  private final FxFeed feed;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(named("worker"));
  private final ExecutorService writer = Executors.newSingleThreadExecutor(named("writer"));
  private final ExecutorService reader = Executors.newSingleThreadExecutor(named("library reader"));
  private final ExecutorService checker = Executors.newSingleThreadExecutor(named("checker"));
  private final ScheduledExecutorService saver =
      Executors.newSingleThreadScheduledExecutor(named("saver"));
  private volatile boolean leaving;

  /// @param feed told what goes wrong
  WorkerThreads(FxFeed feed) {
    this.feed = feed;
  }

  /// Opens checkpoints and runs jobs. Waits for the engine and the disk. Not begun after [#leave].
  void worker(Runnable task) {
    submit(
        worker,
        () -> {
          if (!leaving) {
            task.run();
          }
        });
  }

  /// Changes the queue and the library: waits for the disk, never for the engine.
  ///
  /// @return whether it was accepted, and so will be done
  boolean writer(Runnable task) {
    return submit(writer, task);
  }

  /// Reads the library: waits for the disk. Begun once the writer has done what it was given
  /// before, so that who asks finds what they did.
  ///
  /// @return whether it was accepted
  boolean reader(Runnable task) {
    return writer(() -> submit(reader, task));
  }

  /// Counts tokens and checks prompts: waits for the engine, also while it is started again.
  ///
  /// @return whether it was accepted
  boolean checker(Runnable task) {
    return submit(checker, task);
  }

  /// Runs a task at intervals until it is cancelled, whatever it throws.
  ScheduledFuture<?> every(int millis, Runnable task) {
    return saver.scheduleAtFixedRate(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  boolean isLeaving() {
    return leaving;
  }

  /// Accepts nothing more, does what the writer was given, and waits a few seconds for what else
  /// was begun.
  ///
  /// @param stopRunning ends what the worker runs; called once the writer has nothing more to do
  void leave(Runnable stopRunning) {
    leaving = true;
    writer.shutdown();
    worker.shutdown();
    checker.shutdownNow();
    ended(writer, WRITER_SECONDS);
    reader.shutdown();
    stopRunning.run();
    if (!ended(worker, GRACE_SECONDS)) {
      worker.shutdownNow();
      ended(worker, GRACE_SECONDS);
    }
    ended(reader, GRACE_SECONDS);
    saver.shutdownNow();
  }

  private boolean submit(ExecutorService thread, Runnable task) {
    try {
      thread.execute(() -> guarded(task));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (LuminaException e) {
      feed.publish(new StudioEvent.Failed(e.problem()));
    } catch (RuntimeException | Error e) {
      System.getLogger(WorkerThreads.class.getName())
          .log(System.Logger.Level.ERROR, "a task failed", e);
      feed.publish(new StudioEvent.Failed(Thrown.problem(e)));
    }
  }

  private static boolean ended(ExecutorService thread, int seconds) {
    try {
      return thread.awaitTermination(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
