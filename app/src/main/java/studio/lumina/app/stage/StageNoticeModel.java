package studio.lumina.app.stage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;

/// The one notice at the foot of the stage. FX thread only, without a toolkit.
public final class StageNoticeModel {
  /// What is said.
  public sealed interface Notice {
    /// Painting failed; what is there can be continued where `entry` is present.
    record Failed(Problem problem, Optional<PictureEntry> entry) implements Notice {}

    /// The engine is being started again, and the picture will go on.
    record Restarting(Problem problem, int attempt) implements Notice {}

    /// The picture's file is not where it was.
    record FileMissing(PictureEntry entry) implements Notice {}

    /// The picture was interrupted by the end of the program.
    record Interrupted(PictureEntry entry) implements Notice {}

    /// Pictures wait, and the queue is held.
    record Held(int waiting, StudioEvent.Hold why) implements Notice {}
  }

  private final StageModel stage;
  private final QueueModel queue;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<Long> pausedHere = new HashSet<>();
  private @Nullable PictureEntry missing;

  public StageNoticeModel(EventSource events, StageModel stage, QueueModel queue) {
    this.stage = stage;
    this.queue = queue;
    stage.problemProperty().addListener((value, before, now) -> look());
    stage.restartingProperty().addListener((value, before, now) -> look());
    stage.stateProperty().addListener((value, before, now) -> look());
    stage.shownProperty().addListener((value, before, now) -> look());
    events.listen(news -> news.forEach(this::hear));
  }

  /// The notice; empty where there is nothing to say.
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Notes that the file of the picture on the stage could not be shown.
  public void fileMissing(PictureEntry entry) {
    missing = entry;
    look();
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.Ended ended
        && ended.entry().state() == PictureEntry.State.PAUSED) {
      pausedHere.add(ended.entry().id());
      look();
    }
    if (news instanceof StudioEvent.Queue) {
      look();
    }
  }

  private void look() {
    notice.set(found());
  }

  private Optional<Notice> found() {
    Optional<PictureEntry> shown = stage.shownProperty().get();
    Optional<Problem> problem = stage.problemProperty().get();
    boolean busy = stage.stateProperty().get().isBusy();
    if (problem.isPresent()) {
      return Optional.of(new Notice.Failed(problem.get(), shown.filter(PictureEntry::canContinue)));
    }
    if (stage.restartingProperty().get().isPresent()) {
      StudioEvent.EngineRestarting now = stage.restartingProperty().get().get();
      return Optional.of(new Notice.Restarting(now.problem(), now.attempt()));
    }
    PictureEntry lost = missing;
    if (lost != null && shown.filter(entry -> entry.id() == lost.id()).isPresent()) {
      return Optional.of(new Notice.FileMissing(lost));
    }
    Optional<PictureEntry> interrupted =
        shown
            .filter(entry -> entry.state() == PictureEntry.State.PAUSED)
            .filter(entry -> !pausedHere.contains(entry.id()) && !busy);
    if (interrupted.isPresent()) {
      return interrupted.map(Notice.Interrupted::new);
    }
    return queue.heldProperty().get() && !queue.waiting().isEmpty() && !busy
        ? Optional.of(new Notice.Held(queue.waiting().size(), queue.holdProperty().get()))
        : Optional.empty();
  }
}
