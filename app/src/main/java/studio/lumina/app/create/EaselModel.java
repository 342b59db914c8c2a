package studio.lumina.app.create;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Pace;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The picture on the stage, and the one being painted, which need not be the same: the stage
/// follows what is painted until the artist looks at another picture, and again from the moment
/// they return or ask for one. FX thread only, without a toolkit.
public final class EaselModel {
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

  private final Workshop workshop;
  private final CheckpointModel checkpoint;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<News.EngineRestarting>> restarting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StageSight sight = new StageSight();
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> painted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Ending> ending = new ReadOnlyObjectWrapper<>(Ending.NONE);
  private final ReadOnlyIntegerWrapper paintedRow = new ReadOnlyIntegerWrapper();
  private final Pace pace;
  private long trashed = -1;
  private @Nullable StagePainting painting;

  EaselModel(Workshop workshop, CheckpointModel checkpoint, Clock clock) {
    this.workshop = workshop;
    this.checkpoint = checkpoint;
    this.pace = new Pace(clock);
    workshop.listen(this::hear);
  }

  /// Where pictures are shown as they are painted.
  public void paintOn(PaintSink target) {
    sight.paintOn(target);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What went wrong with painting; empty again with the next command.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why the engine is being started again; empty again once painting goes on.
  public ReadOnlyObjectProperty<Optional<News.EngineRestarting>> restartingProperty() {
    return restarting.getReadOnlyProperty();
  }

  /// The picture on the stage, where the library has it; while it is painted, as it was begun, with
  /// the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return sight.shown().getReadOnlyProperty();
  }

  /// The picture being painted, as it was begun, with the values in force by now.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> paintedProperty() {
    return painted.getReadOnlyProperty();
  }

  /// When something was last made safe on disk.
  public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /// How far the picture on the stage is.
  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return sight.progress().getReadOnlyProperty();
  }

  /// Whether the picture being painted is about to be paused or stopped.
  public ReadOnlyObjectProperty<Ending> endingProperty() {
    return ending.getReadOnlyProperty();
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
  Optional<StageTokens> tokens() {
    return sight.tokens();
  }

  /// Finished rows of the picture being painted, looked at or not.
  public ReadOnlyIntegerProperty paintedRowProperty() {
    return paintedRow.getReadOnlyProperty();
  }

  /// How far the picture being painted is, looked at or not.
  public Progress paintedProgress() {
    return painting == null ? Progress.NONE : painting.progress();
  }

  /// Whether what is painted is on the stage.
  public boolean showsPainted() {
    return painting != null && sight.following().get();
  }

  /// An empty frame for a picture that has been asked for; where another is still painted, the
  /// stage stays as it is.
  void expect(Size size) {
    settleNotices();
    if (state.get().isBusy()) {
      return;
    }
    state.set(State.READING);
    sight.expect(size);
  }

  /// Lets the stage take up what is asked for next.
  void follow() {
    settleNotices();
    if (painting == null) {
      sight.following().set(true);
    } else if (!sight.following().get()) {
      sight.follow(painting);
    }
  }

  /// Returns to the picture being painted.
  public void showPainted() {
    if (painting != null) {
      follow();
    }
  }

  /// Pauses painting at the next row.
  public void pause() {
    if (state.get().isBusy()) {
      ending.set(Ending.PAUSE);
    }
    workshop.pause();
  }

  /// Stops painting and keeps the rows.
  public void stop() {
    if (state.get().isBusy()) {
      ending.set(Ending.STOP);
    }
    workshop.stop();
  }

  /// Goes on with the picture on the stage; while another is painted, after it.
  public void resume() {
    sight
        .shown()
        .get()
        .filter(PictureEntry::canContinue)
        .filter(entry -> state.get() != State.NO_MODEL)
        .ifPresent(entry -> {
          settleNotices();
          if (state.get() == State.READY) {
            sight.following().set(true);
            state.set(State.READING);
          }
          workshop.resume(entry);
        });
  }

  /// Whether the picture on the stage can be paused.
  public boolean canPause() {
    return showsPainted() && ending.get() == Ending.NONE;
  }

  /// Whether painting of the picture on the stage can go on.
  public boolean canResume() {
    return state.get() != State.NO_MODEL
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
    if (painting != null && painting.id() == entry.id()) {
      follow();
      return;
    }
    if (painting == null && state.get().isBusy()) {
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
        .filter(entry -> painting == null || painting.id() != entry.id())
        .ifPresent(entry -> {
          settleNotices();
          trashed = entry.id();
          workshop.discard(entry);
        });
  }

  /// Puts away what was said.
  public void settleNotices() {
    problem.set(Optional.empty());
  }

  private void hear(List<? extends News> bulk) {
    bulk.forEach(this::hear);
    StagePainting now = painting;
    paintedRow.set(paintedProgress().row());
    if (now != null) {
      sight.heard(now); // once for all that came together
    }
  }

  private void hear(News news) {
    sight.hear(news);
    switch (news) {
      case News.ModelReady ready -> {
        if (state.get() == State.NO_MODEL) {
          state.set(State.READY);
        }
      }
      case News.EngineRestarting now -> restarting.set(Optional.of(now));
      case News.History found -> offer(found);
      case News.Began began -> began(began.entry());
      case News.Told told -> {
        if (painting != null && told.id() == painting.id()) {
          hear(told.event(), painting);
        }
      }
      case News.Steered steered -> steered(steered);
      case News.Saved now -> saved.set(Optional.of(now.at()));
      case News.Ended ended -> ended(ended.entry());
      case News.Failed failed -> {
        failed.entry().ifPresentOrElse(this::ended, this::neverBegan);
        problem.set(Optional.of(failed.problem()));
      }
      case News.Discarded gone -> gone(gone.id());
      case News.Restored back -> restored(back.entry());
      default -> {}
    }
  }

  /// A picture that was interrupted is what the artist wants to see first.
  private void offer(News.History found) {
    if (sight.shown().get().isEmpty() && painting == null && !state.get().isBusy()) {
      found.entries().stream()
          .filter(e -> e.state() == PictureEntry.State.PAUSED)
          .findFirst()
          .ifPresent(sight::show);
    }
  }

  private void began(PictureEntry entry) {
    pace.start(
        checkpoint.tempoProperty().get().rate(entry.sampling().guidance()), entry.size().columns());
    StagePainting now = new StagePainting(entry, pace);
    painting = now;
    painted.set(Optional.of(entry));
    state.set(State.READING);
    if (sight.following().get() || sight.shows(entry.id())) {
      sight.follow(now);
    }
  }

  private void steered(News.Steered steered) {
    if (painting != null && painting.id() == steered.id()) {
      painting.steered(steered.lanes());
      painted.set(Optional.of(painting.entry()));
      if (sight.following().get()) {
        sight.shown().set(Optional.of(painting.entry()));
      }
    }
  }

  private void ended(PictureEntry entry) {
    boolean seen = painting == null ? sight.shows(entry.id()) : showsPainted();
    if (painting == null || painting.id() == entry.id()) {
      painting = null;
      painted.set(Optional.empty());
      restarting.set(Optional.empty());
      rest();
    }
    if (seen || sight.shown().get().isEmpty()) {
      sight.settle(entry);
    }
  }

  private void neverBegan() {
    if (painting == null && state.get().isBusy()) {
      rest();
      sight.unexpect();
    }
  }

  private void rest() {
    ending.set(Ending.NONE);
    state.set(checkpoint.cardProperty().get().isPresent() ? State.READY : State.NO_MODEL);
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

  private void hear(Event event, StagePainting now) {
    switch (event) {
      case Event.CodesDrawn codes -> {
        state.set(State.PAINTING);
        restarting.set(Optional.empty());
        now.drawn(codes);
      }
      case Event.Preview preview -> band(now, preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> band(now, 0, finished.pixels());
      case Event.Reading reading -> {
        state.set(State.READING);
        now.reading(reading);
      }
      case Event.PictureStarted _, Event.WordsAdded _, Event.RowFinished _ -> {}
    }
  }

  private void band(StagePainting now, int firstRow, Picture band) {
    now.band(firstRow, band);
    sight.band(firstRow, band);
  }
}
