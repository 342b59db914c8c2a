package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Prompt;

/// Paints one picture at a time, on the worker thread, and keeps what there is of it whatever
/// happens; any thread may ask which it is.
final class PictureJobs {
  private static final int SAVE_MILLIS = 900;

  private final Library library;
  private final FxFeed feed;
  private final Clock clock;
  private final DrawingRunner runner;
  private final WorkerThreads threads;
  private final ThroughputHistory speeds;
  private volatile @Nullable DrawingRun current;

  /// @param threads commit what is drawn within a row
  PictureJobs(
      Library library,
      FxFeed feed,
      Clock clock,
      DrawingRunner runner,
      WorkerThreads threads,
      ThroughputHistory speeds) {
    this.library = library;
    this.feed = feed;
    this.clock = clock;
    this.runner = runner;
    this.threads = threads;
    this.speeds = speeds;
  }

  /// The picture being painted.
  Optional<DrawingRun> current() {
    return Optional.ofNullable(current);
  }

  /// A prompt as it is kept: photos in it become references.
  Prompt referring(Prompt prompt) {
    return library.controls().referring(prompt);
  }

  /// Paints a picture to its end, whatever that is.
  ///
  /// @param entry with the rows that it has
  Outcome paint(JobOwner owner, StopRequest stop, PictureEntry entry) {
    DrawingRun run = new DrawingRun(library, feed, clock, owner, stop, entry);
    current = run;
    feed.publish(new StudioEvent.Began(owner, entry));
    var saving = threads.every(SAVE_MILLIS, run::save);
    try {
      DrawingRunner.Painted painted = runner.paint(run);
      learn(run);
      return outcome(owner, painted);
    } catch (LuminaException e) {
      return failed(run, e);
    } catch (RuntimeException | Error e) {
      // The job's boundary: whatever it was, the picture keeps its rows and the queue goes on.
      System.getLogger(PictureJobs.class.getName())
          .log(System.Logger.Level.ERROR, "painting picture " + entry.id(), e);
      return failed(run, e);
    } finally {
      saving.cancel(false);
      current = null;
    }
  }

  private static Outcome outcome(JobOwner owner, DrawingRunner.Painted painted) {
    PictureEntry entry = painted.entry();
    StudioEvent event =
        painted.ending() == Ending.YIELDED
            ? new StudioEvent.Rested(owner, entry)
            : new StudioEvent.Ended(owner, entry);
    return new Outcome(painted.ending(), Optional.of(entry), event);
  }

  private Outcome failed(DrawingRun run, Throwable thrown) {
    run.save();
    boolean leaving = run.stop().kind() == StopRequest.Kind.LEAVE;
    PictureEntry rested =
        leaving ? run.entry().withState(PictureEntry.State.PAUSED) : fail(run.entry());
    return new Outcome(
        leaving ? Ending.LEFT : Ending.ENDED,
        Optional.of(rested),
        new StudioEvent.Failed(
            Optional.of(run.owner()), Optional.of(rested), Thrown.problem(thrown)));
  }

  /// A library that failed may fail here again; then the entry is told as it would have been.
  private PictureEntry fail(PictureEntry entry) {
    PictureEntry failed = entry.withState(PictureEntry.State.FAILED);
    try {
      return library.update(failed);
    } catch (LuminaException e) {
      System.getLogger(PictureJobs.class.getName())
          .log(System.Logger.Level.WARNING, "picture " + entry.id() + " stays as running", e);
      return failed;
    }
  }

  private void learn(DrawingRun run) {
    try {
      feed.publish(new StudioEvent.Speed(speeds.learn(run.entry().numericsKey(), run.stopwatch())));
    } catch (LuminaException e) {
      System.getLogger(PictureJobs.class.getName())
          .log(System.Logger.Level.WARNING, "its speed is not remembered", e);
    }
  }
}
