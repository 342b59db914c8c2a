package studio.lumina.app.work;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The studio's threads and their boundary: whatever goes wrong in a job is told, and the thread
/// goes on with the next.
final class Crew {
  private static final int GRACE_SECONDS = 3;

  private final FxFeed feed;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(named("worker"));
  private final ExecutorService desk = Executors.newSingleThreadExecutor(named("desk"));
  private final ExecutorService counter = Executors.newSingleThreadExecutor(named("counter"));
  private final ScheduledExecutorService saver =
      Executors.newSingleThreadScheduledExecutor(named("saver"));
  private volatile boolean leaving;

  /// @param feed told what goes wrong
  Crew(FxFeed feed) {
    this.feed = feed;
  }

  /// Opens checkpoints and paints.
  void worker(Runnable job) {
    submit(worker, job);
  }

  /// Changes the queue and looks things up; never waits for a picture.
  void desk(Runnable job) {
    submit(desk, job);
  }

  /// Counts tokens.
  void counter(Runnable job) {
    submit(counter, job);
  }

  /// Commits at intervals.
  ScheduledExecutorService saver() {
    return saver;
  }

  boolean isLeaving() {
    return leaving;
  }

  /// Drops what was not begun and waits for what was, for a few seconds.
  void leave() {
    leaving = true;
    worker.shutdown();
    desk.shutdown();
    counter.shutdownNow();
    if (!ended(worker)) {
      worker.shutdownNow();
      ended(worker);
    }
    ended(desk);
    saver.shutdownNow();
  }

  private void submit(ExecutorService thread, Runnable job) {
    if (leaving) {
      return;
    }
    thread.execute(() -> {
      if (leaving) {
        return;
      }
      try {
        job.run();
      } catch (LuminaException e) {
        feed.publish(new News.Failed(Optional.empty(), e.problem()));
      } catch (RuntimeException e) {
        System.getLogger(Crew.class.getName()).log(System.Logger.Level.ERROR, "job", e);
        feed.publish(
            new News.Failed(Optional.empty(), new Problem.ComputationFailed(e.toString())));
      }
    });
  }

  private static boolean ended(ExecutorService thread) {
    try {
      return thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
