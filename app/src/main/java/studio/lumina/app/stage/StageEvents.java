package studio.lumina.app.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;

/// Takes the studio's events to the picture on the stage and to the one being painted. What other
/// workspaces' jobs paint is theirs. FX thread only.
final class StageEvents {
  private final StageState onStage;
  private final StageWork work;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long trashed = -1;

  StageEvents(StageState onStage, StageWork work) {
    this.onStage = onStage;
    this.work = work;
  }

  ReadOnlyObjectWrapper<Optional<Problem>> problem() {
    return problem;
  }

  ReadOnlyObjectWrapper<Optional<Instant>> saved() {
    return saved;
  }

  /// A picture is put into the trash here, and comes back to the stage if it is brought back.
  void trash(long id) {
    trashed = id;
  }

  void hear(List<? extends StudioEvent> bulk) {
    bulk.stream().filter(StageEvents::concerns).forEach(this::hear);
    work.heard(); // once for all that came together
  }

  private static boolean concerns(StudioEvent event) {
    return switch (event) {
      case StudioEvent.Began began -> isOurs(began.owner());
      case StudioEvent.Told told -> isOurs(told.owner());
      case StudioEvent.Ended ended -> isOurs(ended.owner());
      case StudioEvent.Failed failed -> failed.owner().map(StageEvents::isOurs).orElse(true);
      default -> true;
    };
  }

  private static boolean isOurs(JobOwner owner) {
    return owner.workspace().equals(JobOwner.CREATE.workspace());
  }

  private void hear(StudioEvent event) {
    switch (event) {
      case StudioEvent.ModelReady _ -> work.ready();
      case StudioEvent.ModelClosed _ -> work.closed();
      case StudioEvent.EngineRestarting now -> work.restarting().set(Optional.of(now));
      case StudioEvent.Began began -> work.began(began.entry());
      case StudioEvent.Told told -> work.told(told);
      case StudioEvent.Steered steered -> work.steered(steered);
      case StudioEvent.Saved now -> saved.set(Optional.of(now.at()));
      case StudioEvent.Ended ended -> ended(ended.entry());
      case StudioEvent.Failed failed -> {
        failed.entry().ifPresentOrElse(this::ended, work::neverBegan);
        problem.set(Optional.of(failed.problem()));
        if (isUnsaved(failed.problem())) {
          saved.set(Optional.empty());
        }
      }
      case StudioEvent.Kept kept -> {
        if (onStage.shows(kept.entry().id()) && !work.is(kept.entry().id())) {
          onStage.settle(kept.entry());
        }
      }
      case StudioEvent.Discarded gone -> discarded(gone.id());
      case StudioEvent.Restored back -> restored(back.entry());
      case StudioEvent.Queue queue -> {
        if (queue.hold() == StudioEvent.Hold.ASKED) {
          work.held();
        }
      }
      default -> {}
    }
  }

  private void ended(PictureEntry entry) {
    boolean seen = work.ended(entry);
    if (seen || onStage.shown().get().isEmpty()) {
      onStage.settle(entry);
    }
  }

  private void discarded(long id) {
    if (onStage.shows(id) && !work.isShown()) {
      onStage.clear();
      problem.set(Optional.empty());
      work.follow(); // with nothing else to look at, what is painted takes the stage
    }
  }

  private void restored(PictureEntry entry) {
    if (trashed == entry.id()) {
      trashed = -1;
      problem.set(Optional.empty());
      work.show(entry);
    }
  }

  /// Whether something could not be made safe, so that the last saving is no longer the truth.
  private static boolean isUnsaved(Problem problem) {
    return problem instanceof Problem.DiskFull
        || problem instanceof Problem.FileUnwritable
        || problem instanceof Problem.LibraryDamaged;
  }
}
