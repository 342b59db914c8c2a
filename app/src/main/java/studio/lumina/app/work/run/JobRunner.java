package studio.lumina.app.work.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.app.work.queue.StopRequest;

/// Runs one job at a time, of any kind, on the worker thread; any thread may stop it.
final class JobRunner {
  private final PictureJobs pictures;
  private final ChatTurns turns;
  private final FolderRuns folders;
  private volatile @Nullable StopRequest running;
  private volatile boolean leaving;

  JobRunner(PictureJobs pictures, ChatTurns turns, FolderRuns folders) {
    this.pictures = pictures;
    this.turns = turns;
    this.folders = folders;
  }

  /// How what is run is asked to stop, where something is.
  Optional<StopRequest> running() {
    return Optional.ofNullable(running);
  }

  /// The program ends: what is run is put by, and what would be is not begun.
  void leave() {
    leaving = true;
    running().ifPresent(StopRequest::leave);
  }

  /// Runs a job to its end, or to its rest.
  Outcome run(QueuedWork work) {
    running = work.stop();
    if (leaving) {
      work.stop().leave();
    }
    try {
      return switch (work.job().kind()) {
        case DRAW, PHOTO_TASK ->
            pictures.paint(work.job().owner(), work.stop(), work.entry().orElseThrow());
        case CHAT_TURN -> turns.take(work);
        case FOLDER -> folders.go(work);
      };
    } catch (RuntimeException | Error e) {
      // The job's boundary: whatever it was, the queue goes on with the next.
      System.getLogger(JobRunner.class.getName())
          .log(System.Logger.Level.ERROR, "job " + work.id(), e);
      return new Outcome(
          Ending.ENDED,
          work.entry(),
          new StudioEvent.Failed(Optional.of(work.job().owner()), work.entry(), Thrown.problem(e)));
    } finally {
      running = null;
    }
  }
}
