package studio.lumina.app.work.queue;

import java.util.Optional;
import studio.lumina.app.store.JobEntry;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.StoredJobs;
import studio.lumina.app.work.QueuedJob;

/// A job that waits or is being run.
///
/// @param job as the library has it
/// @param picture that it paints, where it paints one
/// @param entry the picture with its rows and values, while it is run
/// @param stop how it is asked to stop
/// @param pauses that there had been when it was asked for
public record QueuedWork(
    JobEntry job,
    Optional<PictureSummary> picture,
    Optional<PictureEntry> entry,
    StopRequest stop,
    Urgency urgency,
    int pauses) {
  /// The job's number.
  public long id() {
    return job.id();
  }

  static QueuedWork of(StoredJobs.Queued queued, Urgency urgency, int pauses) {
    return new QueuedWork(
        queued.job(), queued.picture(), Optional.empty(), new StopRequest(), urgency, pauses);
  }

  /// This job, to be run again.
  ///
  /// @param now its picture as it stands now
  QueuedWork again(Ending ending, Optional<PictureSummary> now) {
    Urgency then = ending == Ending.YIELDED ? urgency : Urgency.QUEUED;
    return new QueuedWork(job, now, Optional.empty(), new StopRequest(), then, pauses);
  }

  boolean paints(long id) {
    return picture.isPresent() && picture.get().id() == id;
  }

  QueuedWork with(PictureEntry begun) {
    return new QueuedWork(job, picture, Optional.of(begun), stop, urgency, pauses);
  }

  QueuedWork as(Urgency other, int since) {
    return new QueuedWork(job, picture, entry, stop, other, since);
  }

  QueuedJob told() {
    return new QueuedJob(job.id(), job.kind(), job.owner(), job.interactive(), picture);
  }
}
