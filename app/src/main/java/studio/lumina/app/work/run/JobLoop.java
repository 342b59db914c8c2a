package studio.lumina.app.work.run;

import java.util.Optional;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.JobQueue;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.core.LuminaException;

/// Takes jobs from the queue and has them run, one after the other, on the worker thread.
final class JobLoop {
  private final EngineSupervisor model;
  private final JobQueue queue;
  private final JobRunner runner;
  private final PendingImageFiles pending;
  private final StudioDeletion deletion;
  private final WorkerThreads threads;
  private final FxFeed feed;
  private final Wakefulness wakefulness;

  JobLoop(
      EngineSupervisor model,
      JobQueue queue,
      JobRunner runner,
      PendingImageFiles pending,
      StudioDeletion deletion,
      WorkerThreads threads,
      FxFeed feed,
      Wakefulness wakefulness) {
    this.model = model;
    this.queue = queue;
    this.runner = runner;
    this.pending = pending;
    this.deletion = deletion;
    this.threads = threads;
    this.feed = feed;
    this.wakefulness = wakefulness;
  }

  /// Has the worker look for what is to be run; any thread.
  void wake() {
    threads.worker(this::runNext);
  }

  /// Runs the next job, if there is one that may be run. Where no engine can be had, or the library
  /// fails, the queue is held: it is not lost, and nothing is tried over and over.
  private void runNext() {
    if (!queue.ready()) {
      wakefulness.letSleep();
      if (pending.next()) {
        wake();
      }
      return;
    }
    Optional<QueuedWork> next;
    try {
      wakefulness.keepAwake();
      next = queue.take(model.engine().card());
    } catch (LuminaException e) {
      wakefulness.letSleep();
      queue.hold(StudioEvent.Hold.TROUBLE);
      queue.tell();
      throw e;
    }
    if (next.isPresent()) {
      run(next.get());
    }
  }

  private void run(QueuedWork work) {
    Outcome outcome = runner.run(work);
    boolean unwanted = false;
    try {
      // Before it is told: who hears of a pause may go on at once.
      unwanted = queue.done(outcome.ending(), outcome.picture());
    } finally {
      // Whatever fails here: what was painted is told, and the next is run.
      feed.publish(outcome.event());
      wake();
    }
    Optional<PictureEntry> picture = outcome.picture();
    if (outcome.event() instanceof StudioEvent.Failed) {
      picture.ifPresent(pending::add);
    }
    if (unwanted) {
      picture.ifPresent(entry -> deletion.discardNow(entry.id()));
    }
    if (outcome.ending() == Ending.ENDED) {
      picture
          .flatMap(PictureEntry::place)
          .ifPresent(place -> feed.publish(new StudioEvent.SetChanged(place.set())));
    }
  }
}
