package studio.lumina.app.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The picture on the stage, and the one being painted, which need not be the same: the stage
/// follows what is painted until the artist looks at another picture, and again from the moment
/// they return or ask for one. FX thread only, without a toolkit.
public final class StageModel {
  /// Where painting stands, looked at or not.
  public enum State {
    NO_MODEL,
    READY,
    READING,
    PAINTING;

    /// Whether a picture is being painted.
    public boolean isBusy() {
      return this == READING || this == PAINTING;
    }
  }

  /// What was asked of the picture being painted, and is not done yet.
  public enum Ending {
    NONE,
    PAUSE,
    STOP
  }

  private final Jobs jobs;
  private final Deletion deletion;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StageState sight;
  private final ReadOnlyObjectWrapper<Optional<Instant>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StageWork work;
  private long trashed = -1;

  public StageModel(
      EventSource events,
      Jobs jobs,
      Deletion deletion,
      LibraryQueries queries,
      CheckpointModel checkpoint,
      Clock clock) {
    this.jobs = jobs;
    this.deletion = deletion;
    this.sight = new StageState(queries);
    this.work = new StageWork(checkpoint, sight, clock);
    events.listen(this::hear);
  }

  /// Where pictures are shown as they are painted.
  public void paintOn(PaintSink target) {
    sight.paintOn(target);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return work.state().getReadOnlyProperty();
  }

  /// What went wrong with painting; empty again with the next command.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why the engine is being started again; empty again once painting goes on.
  public ReadOnlyObjectProperty<Optional<StudioEvent.EngineRestarting>> restartingProperty() {
    return work.restarting().getReadOnlyProperty();
  }

  /// The picture on the stage, where the library has it; while it is painted, as it was begun, with
  /// the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return sight.shown().getReadOnlyProperty();
  }

  /// The picture being painted, as it was begun, with the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> paintedProperty() {
    return work.painted().getReadOnlyProperty();
  }

  /// When something was last made safe on disk.
  public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /// How far the picture on the stage is.
  public ReadOnlyObjectProperty<PaintProgress> progressProperty() {
    return sight.progress().getReadOnlyProperty();
  }

  /// Whether the picture being painted is about to be paused or stopped.
  public ReadOnlyObjectProperty<Ending> endingProperty() {
    return work.ending().getReadOnlyProperty();
  }

  /// Whether the stage follows what is painted.
  public ReadOnlyBooleanProperty followingProperty() {
    return sight.following().getReadOnlyProperty();
  }

  /// Changes whenever tokens of the picture on the stage come.
  public ReadOnlyIntegerProperty drawnProperty() {
    return sight.drawn().getReadOnlyProperty();
  }

  /// The tokens of the picture on the stage.
  public Optional<StageTokens> tokens() {
    return sight.tokens();
  }

  /// Finished rows of the picture being painted, looked at or not.
  public ReadOnlyIntegerProperty paintedRowProperty() {
    return work.row().getReadOnlyProperty();
  }

  /// How far the picture being painted is, looked at or not.
  public PaintProgress paintedProgress() {
    return work.progress();
  }

  /// Whether what is painted is on the stage.
  public boolean showsPainted() {
    return work.isShown();
  }

  private State state() {
    return work.state().get();
  }

  /// An empty frame for a picture that has been asked for; where another is still painted, the
  /// stage stays as it is.
  public void expect(Size size) {
    settleNotices();
    if (state().isBusy()) {
      return;
    }
    work.state().set(State.READING);
    sight.expect(size);
  }

  /// Lets the stage take up what is asked for next.
  public void follow() {
    settleNotices();
    if (work.painting().isEmpty()) {
      sight.following().set(true);
    } else if (!sight.following().get()) {
      work.painting().ifPresent(sight::follow);
    }
  }

  /// Returns to the picture being painted.
  public void showPainted() {
    if (work.painting().isPresent()) {
      follow();
    }
  }

  /// Pauses painting at the next row.
  public void pause() {
    work.end(Ending.PAUSE);
    jobs.pause();
  }

  /// Stops painting and keeps the rows.
  public void stop() {
    work.end(Ending.STOP);
    jobs.stop();
  }

  /// Goes on with the picture on the stage; while another is painted, after it.
  public void resume() {
    sight
        .shown()
        .get()
        .filter(PictureEntry::canContinue)
        .filter(entry -> state() != State.NO_MODEL)
        .ifPresent(entry -> {
          settleNotices();
          if (state() == State.READY) {
            sight.following().set(true);
            work.state().set(State.READING);
          }
          jobs.resume(JobOwner.CREATE, entry);
        });
  }

  /// Whether the picture on the stage can be paused.
  public boolean canPause() {
    return showsPainted() && work.ending().get() == Ending.NONE;
  }

  /// Whether painting of the picture on the stage can go on.
  public boolean canResume() {
    return state() != State.NO_MODEL
        && !showsPainted()
        && sight.shown().get().filter(PictureEntry::canContinue).isPresent();
  }

  /// Whether the picture on the stage can be paused or continued.
  public boolean canPauseOrResume() {
    return canPause() || canResume();
  }

  /// Pauses the picture on the stage, or goes on with it.
  public void pauseOrResume() {
    if (canPause()) {
      pause();
    } else if (canResume()) {
      resume();
    }
  }

  /// Puts a picture on the stage; what is painted goes on unseen.
  public void show(PictureEntry entry) {
    settleNotices();
    if (work.is(entry.id())) {
      follow();
      return;
    }
    if (work.painting().isEmpty() && state().isBusy()) {
      return; // its frame is up, and the picture is about to begin
    }
    sight.following().set(false);
    sight.show(entry);
  }

  /// Moves the picture on the stage to the trash.
  public void discard() {
    sight
        .shown()
        .get()
        .filter(entry -> !work.is(entry.id()))
        .ifPresent(entry -> {
          settleNotices();
          trashed = entry.id();
          deletion.discard(entry);
        });
  }

  /// What was said has been read.
  public void settleNotices() {
    problem.set(Optional.empty());
  }

  private void hear(List<? extends StudioEvent> bulk) {
    bulk.stream().filter(StageModel::concerns).forEach(this::hear);
    work.heard(); // once for all that came together
  }

  /// The stage follows what Create asked for; what other workspaces' jobs paint is theirs.
  private static boolean concerns(StudioEvent news) {
    return switch (news) {
      case StudioEvent.Began began -> isOurs(began.owner());
      case StudioEvent.Told told -> isOurs(told.owner());
      case StudioEvent.Ended ended -> isOurs(ended.owner());
      case StudioEvent.Failed failed -> failed.owner().map(StageModel::isOurs).orElse(true);
      default -> true;
    };
  }

  private static boolean isOurs(JobOwner owner) {
    return owner.workspace().equals(JobOwner.CREATE.workspace());
  }

  private void hear(StudioEvent news) {
    switch (news) {
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
      }
      case StudioEvent.Kept kept -> {
        if (sight.shows(kept.entry().id()) && !work.is(kept.entry().id())) {
          sight.settle(kept.entry());
        }
      }
      case StudioEvent.Discarded gone -> gone(gone.id());
      case StudioEvent.Restored back -> restored(back.entry());
      default -> {}
    }
  }

  private void ended(PictureEntry entry) {
    boolean seen = work.ended(entry);
    if (seen || sight.shown().get().isEmpty()) {
      sight.settle(entry);
    }
  }

  private void gone(long id) {
    if (sight.shows(id) && !showsPainted()) {
      sight.clear();
      follow(); // with nothing else to look at, what is painted takes the stage
    }
  }

  private void restored(PictureEntry entry) {
    if (trashed == entry.id()) {
      trashed = -1;
      show(entry);
    }
  }
}
