package studio.lumina.app.vision.result;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;

/// Whether other jobs are before one that waits. FX thread only, without a toolkit.
public final class QueuePlace {
  private List<QueuedJob> waiting = List.of();
  private boolean busy;

  QueuePlace(EventSource events) {
    events.listen(news -> news.forEach(this::hear));
  }

  /// Whether a job is being run, or waits before this result's; a result whose job is not in the
  /// queue yet, or no more, has none before it unless one is being run.
  public boolean isBehind(VisionResult result) {
    return busy
        || waiting.stream().anyMatch(job -> isOf(job, result)) && !isOf(waiting.getFirst(), result);
  }

  private static boolean isOf(QueuedJob job, VisionResult result) {
    return result.job().equals(Optional.of(job.id()));
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Queue queue -> waiting = queue.jobs();
      case StudioEvent.Began _, StudioEvent.TurnBegan _ -> busy = true;
      case StudioEvent.Ended _, StudioEvent.Rested _, StudioEvent.TurnEnded _ -> busy = false;
      case StudioEvent.FolderTold told -> busy = !told.ended();
      case StudioEvent.Failed failed -> busy = busy && failed.owner().isEmpty();
      default -> {}
    }
  }
}
