package studio.lumina.app.work;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Event;
import studio.lumina.core.Problem;

/// What tests of the window tell it: events of pictures that Create asked for.
public final class Events {
  private Events() {}

  public static StudioEvent.Began began(PictureEntry entry) {
    return new StudioEvent.Began(JobOwner.CREATE, entry);
  }

  public static StudioEvent.Told told(long id, Event event) {
    return new StudioEvent.Told(JobOwner.CREATE, id, event);
  }

  public static StudioEvent.Ended ended(PictureEntry entry) {
    return new StudioEvent.Ended(JobOwner.CREATE, entry);
  }

  public static StudioEvent.Failed failed(Optional<PictureEntry> entry, Problem problem) {
    return new StudioEvent.Failed(entry.map(of -> JobOwner.CREATE), entry, problem);
  }

  /// A queue whose jobs have the numbers of their pictures.
  public static StudioEvent.Queue queue(List<PictureEntry> waiting, StudioEvent.Hold hold) {
    return new StudioEvent.Queue(
        waiting.stream()
            .map(entry ->
                new QueuedJob(
                    entry.id(),
                    JobKind.DRAW,
                    JobOwner.CREATE,
                    false,
                    Optional.of(Listed.summary(entry))))
            .toList(),
        hold);
  }

  /// A queue that goes on, or that the artist holds.
  public static StudioEvent.Queue queue(List<PictureEntry> waiting, boolean held) {
    return queue(waiting, held ? StudioEvent.Hold.ASKED : StudioEvent.Hold.NONE);
  }
}
