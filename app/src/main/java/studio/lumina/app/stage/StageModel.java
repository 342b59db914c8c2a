package studio.lumina.app.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.picture.LivePreviews;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Answer;
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

  private static final long NONE = -1;

  private final Jobs jobs;
  private final Deletion deletion;
  private final LibraryQueries queries;
  private final StageState onStage;
  private final StageWork work;
  private final StageEvents events;
  private long opening = NONE;

  /// @param previews made before this
  public StageModel(
      EventSource events,
      Jobs jobs,
      Deletion deletion,
      LibraryQueries queries,
      CheckpointModel checkpoint,
      LivePreviews previews,
      Clock clock) {
    this.jobs = jobs;
    this.deletion = deletion;
    this.queries = queries;
    this.onStage = new StageState(queries);
    this.work = new StageWork(checkpoint, previews, onStage, clock);
    this.events = new StageEvents(onStage, work);
    events.listen(this.events::hear);
  }

  /// Where pictures are shown as they are painted.
  public void paintOn(PaintSink target) {
    onStage.paintOn(target);
  }

  /// Where painting stands.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return work.state().getReadOnlyProperty();
  }

  /// What went wrong with painting; empty again with the next command.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return events.problem().getReadOnlyProperty();
  }

  /// Why the engine is being started again; empty again once painting goes on.
  public ReadOnlyObjectProperty<Optional<StudioEvent.EngineRestarting>> restartingProperty() {
    return work.restarting().getReadOnlyProperty();
  }

  /// The picture on the stage, where the library has it; while it is painted, as it was begun, with
  /// the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return onStage.shown().getReadOnlyProperty();
  }

  /// The picture being painted, as it was begun, with the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> paintedProperty() {
    return work.painted().getReadOnlyProperty();
  }

  /// When something was last made safe on disk.
  public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
    return events.saved().getReadOnlyProperty();
  }

  /// How far the picture on the stage is.
  public ReadOnlyObjectProperty<PaintProgress> progressProperty() {
    return onStage.progress().getReadOnlyProperty();
  }

  /// Whether the picture being painted is about to be paused or stopped.
  public ReadOnlyObjectProperty<Ending> endingProperty() {
    return work.ending().getReadOnlyProperty();
  }

  /// Whether the stage follows what is painted.
  public ReadOnlyBooleanProperty followingProperty() {
    return onStage.following().getReadOnlyProperty();
  }

  /// Changes whenever tokens of the picture on the stage come.
  public ReadOnlyIntegerProperty drawnProperty() {
    return onStage.drawn().getReadOnlyProperty();
  }

  /// The tokens of the picture on the stage.
  public Optional<StageTokens> tokens() {
    return onStage.tokens();
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

  /// A picture has been asked for and is about to be begun, which the stage takes up then; where
  /// another is still painted, the stage stays as it is.
  public void expect(Size size) {
    opening = NONE; // what was opened before is no longer what is wanted
    settleNotices();
    if (state().isBusy()) {
      return;
    }
    work.state().set(State.READING);
    onStage.expect(size);
  }

  /// Lets the stage take up what is asked for next.
  public void follow() {
    settleNotices();
    work.follow();
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
    onStage
        .shown()
        .get()
        .filter(PictureEntry::canContinue)
        .filter(entry -> state() != State.NO_MODEL)
        .ifPresent(entry -> {
          settleNotices();
          if (state() == State.READY) {
            onStage.following().set(true);
            work.state().set(State.READING);
          }
          jobs.resume(JobOwner.CREATE, entry.id());
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
        && onStage.shown().get().filter(PictureEntry::canContinue).isPresent();
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
    opening = NONE;
    settleNotices();
    work.show(entry);
  }

  /// Puts a picture of the library on the stage once its rows and values are read; of several that
  /// were asked for one after the other, the last.
  public void show(long id) {
    opening = id;
    Answer.of(
        queries.entry(id),
        entry -> {
          if (opening == id) {
            show(entry);
          }
        });
  }

  /// Moves the picture on the stage to the trash.
  public void discard() {
    onStage
        .shown()
        .get()
        .filter(entry -> !work.is(entry.id()))
        .ifPresent(entry -> {
          settleNotices();
          events.trash(entry.id());
          deletion.discard(entry.id());
        });
  }

  /// What was said has been read.
  public void settleNotices() {
    events.problem().set(Optional.empty());
  }
}
