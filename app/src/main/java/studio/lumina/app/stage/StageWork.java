package studio.lumina.app.stage;

import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.picture.LivePreviews;
import studio.lumina.app.stage.StageModel.Ending;
import studio.lumina.app.stage.StageModel.State;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.EtaEstimator;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;

/// The part of a [StageModel] that follows what is painted, looked at or not. FX thread only.
final class StageWork {
  private final CheckpointModel checkpoint;
  private final LivePreviews previews;
  private final StageState onStage;
  private final EtaEstimator pace;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
  private final ReadOnlyObjectWrapper<Optional<StudioEvent.EngineRestarting>> restarting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> painted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Ending> ending = new ReadOnlyObjectWrapper<>(Ending.NONE);
  private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper();
  private @Nullable StagePainting painting;

  /// @param previews made before this
  StageWork(CheckpointModel checkpoint, LivePreviews previews, StageState onStage, Clock clock) {
    this.checkpoint = checkpoint;
    this.previews = previews;
    this.onStage = onStage;
    this.pace = new EtaEstimator(clock);
  }

  ReadOnlyObjectWrapper<State> state() {
    return state;
  }

  ReadOnlyObjectWrapper<Optional<StudioEvent.EngineRestarting>> restarting() {
    return restarting;
  }

  ReadOnlyObjectWrapper<Optional<PictureEntry>> painted() {
    return painted;
  }

  ReadOnlyObjectWrapper<Ending> ending() {
    return ending;
  }

  ReadOnlyIntegerWrapper row() {
    return row;
  }

  /// The picture being painted.
  Optional<StagePainting> painting() {
    return Optional.ofNullable(painting);
  }

  /// Whether it is this one.
  boolean is(long id) {
    return painting().filter(now -> now.id() == id).isPresent();
  }

  /// Whether it is on the stage.
  boolean isShown() {
    return painting != null && onStage.following().get();
  }

  PaintProgress progress() {
    return painting().map(StagePainting::progress).orElse(PaintProgress.NONE);
  }

  /// Lets the stage take up what is painted, or what is asked for next.
  void follow() {
    StagePainting now = painting;
    if (now == null) {
      onStage.following().set(true);
    } else if (!onStage.following().get()) {
      onStage.follow(now);
    }
  }

  /// Puts a picture on the stage; what is painted goes on unseen.
  void show(PictureEntry entry) {
    if (is(entry.id())) {
      follow();
    } else {
      onStage.following().set(false);
      onStage.show(entry);
    }
  }

  /// Something is asked of it.
  void end(Ending how) {
    if (state.get().isBusy()) {
      ending.set(how);
    }
  }

  /// A model is open.
  void ready() {
    if (state.get() == State.NO_MODEL) {
      state.set(State.READY);
    }
  }

  /// No model is open.
  void closed() {
    if (!state.get().isBusy()) {
      state.set(State.NO_MODEL);
    }
  }

  void began(PictureEntry entry) {
    if (is(entry.id())) {
      state.set(State.READING); // it rested for another job and goes on: what there is of it stays
      return;
    }
    pace.start(
        checkpoint.throughputProperty().get().rate(entry.sampling().guidance()),
        entry.size().columns());
    StagePainting now = new StagePainting(entry, previews.of(entry.id()).orElseThrow(), pace);
    painting = now;
    painted.set(Optional.of(entry));
    state.set(State.READING);
    if (onStage.following().get() || onStage.shows(entry.id())) {
      onStage.follow(now);
    }
  }

  void steered(StudioEvent.Steered steered) {
    StagePainting now = painting;
    if (now != null && now.id() == steered.id()) {
      now.steered(steered.schedule());
      painted.set(Optional.of(now.entry()));
      if (onStage.following().get()) {
        onStage.shown().set(Optional.of(now.entry()));
      }
    } else {
      onStage.steered(steered);
    }
  }

  void told(StudioEvent.Told told) {
    StagePainting now = painting;
    if (now != null && told.id() == now.id()) {
      hear(told.event(), now);
    }
  }

  /// A picture came to its end; whether it was on the stage.
  boolean ended(PictureEntry entry) {
    boolean seen = painting == null ? onStage.shows(entry.id()) : isShown();
    if (painting == null || is(entry.id())) {
      painting = null;
      painted.set(Optional.empty());
      restarting.set(Optional.empty());
      rest();
    }
    return seen;
  }

  /// What was asked for waits with the queue.
  void held() {
    neverBegan();
  }

  /// What was asked for was not begun.
  void neverBegan() {
    if (painting == null && state.get().isBusy()) {
      rest();
      onStage.unexpect();
    }
  }

  /// All that came together has been heard.
  void heard() {
    StagePainting now = painting;
    row.set(progress().row());
    if (now != null) {
      onStage.heard(now);
    }
  }

  private void rest() {
    ending.set(Ending.NONE);
    state.set(checkpoint.cardProperty().get().isPresent() ? State.READY : State.NO_MODEL);
  }

  private void hear(Event event, StagePainting now) {
    switch (event) {
      case Event.CodesDrawn codes -> {
        state.set(State.PAINTING);
        restarting.set(Optional.empty());
        now.drawn(codes);
      }
      case Event.Preview preview -> now.seen(preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> now.seen(0, finished.pixels());
      case Event.Reading reading -> {
        state.set(State.READING);
        now.reading(reading);
      }
      case Event.PictureStarted _,
          Event.TokensAdded _,
          Event.WordsAdded _,
          Event.RowFinished _ -> {}
    }
  }
}
