package studio.lumina.app.create;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Pace;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Event;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The picture on the stage: painted now, or one of the library. FX thread only, without a toolkit.
public final class EaselModel {
  /// Where painting stands.
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

  private final Workshop workshop;
  private final CheckpointModel checkpoint;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);
  private final Pace pace;
  private PaintSink sink = PaintSink.NONE;
  private long painted = -1;

  EaselModel(Workshop workshop, CheckpointModel checkpoint, Clock clock) {
    this.workshop = workshop;
    this.checkpoint = checkpoint;
    this.pace = new Pace(clock);
    workshop.listen(news -> news.forEach(this::hear));
  }

  /// Where pictures are shown as they are painted.
  public void paintOn(PaintSink target) {
    sink = target;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What went wrong with painting; empty again with the next command.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The picture on the stage, where the library has it.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// When something was last made safe on disk.
  public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// An empty frame for a picture that has been asked for.
  void expect(Size size) {
    problem.set(Optional.empty());
    state.set(State.READING);
    progress.set(Progress.NONE);
    sink.begin(size);
  }

  /// Pauses painting at the next row.
  public void pause() {
    workshop.pause();
  }

  /// Stops painting and keeps the rows.
  public void stop() {
    workshop.stop();
  }

  /// Goes on with the picture on the stage.
  public void resume() {
    shown
        .get()
        .filter(PictureEntry::canContinue)
        .filter(entry -> state.get() == State.READY)
        .ifPresent(entry -> {
          problem.set(Optional.empty());
          state.set(State.READING);
          workshop.resume(entry);
        });
  }

  /// Puts a picture on the stage.
  public void show(PictureEntry entry) {
    if (state.get().isBusy()) {
      return;
    }
    shown.set(Optional.of(entry));
    sink.show(entry);
    progress.set(Progress.of(entry));
  }

  /// Moves the picture on the stage to the trash.
  public void discard() {
    shown.get().ifPresent(workshop::discard);
  }

  private void hear(News news) {
    switch (news) {
      case News.ModelReady ready -> {
        if (state.get() == State.NO_MODEL) {
          state.set(State.READY);
        }
      }
      case News.EngineRestarting restarting -> problem.set(Optional.of(restarting.problem()));
      case News.History found -> offer(found);
      case News.Began began -> began(began.entry());
      case News.Told told -> {
        if (told.id() == painted) {
          hear(told.event());
        }
      }
      case News.Saved now -> saved.set(Optional.of(now.at()));
      case News.Ended ended -> ended(ended.entry());
      case News.Failed failed -> {
        failed.entry().ifPresentOrElse(this::ended, this::neverBegan);
        problem.set(Optional.of(failed.problem()));
      }
      case News.Discarded gone -> gone(gone.id());
      default -> {}
    }
  }

  /// A picture that was interrupted is what the artist wants to see first.
  private void offer(News.History found) {
    if (shown.get().isEmpty()) {
      found.entries().stream()
          .filter(e -> e.state() == PictureEntry.State.PAUSED)
          .findFirst()
          .ifPresent(this::show);
    }
  }

  private void began(PictureEntry entry) {
    painted = entry.id();
    shown.set(Optional.of(entry));
    sink.begin(entry.size());
    pace.start(
        checkpoint.tempoProperty().get().rate(entry.sampling().guidance()), entry.size().columns());
    progress.set(Progress.of(entry));
    state.set(State.READING);
  }

  private void ended(PictureEntry entry) {
    painted = -1;
    shown.set(Optional.of(entry));
    sink.rest();
    sink.show(entry);
    progress.set(Progress.of(entry));
    rest();
  }

  private void neverBegan() {
    if (painted < 0) {
      rest();
      shown.get().ifPresentOrElse(sink::show, sink::clear);
    }
  }

  private void rest() {
    state.set(checkpoint.cardProperty().get().isPresent() ? State.READY : State.NO_MODEL);
  }

  private void gone(long id) {
    if (shown.get().filter(e -> e.id() == id).isPresent()) {
      shown.set(Optional.empty());
      progress.set(Progress.NONE);
      sink.clear();
    }
  }

  private void hear(Event event) {
    switch (event) {
      case Event.CodesDrawn drawn -> {
        state.set(State.PAINTING);
        pace.drawn(drawn.codes().size());
        progress.set(
            progress.get().drawn(drawn.row(), drawn.column() + drawn.codes().size(), pace));
      }
      case Event.Preview preview -> sink.band(preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> sink.band(0, finished.pixels());
      case Event.Reading _ -> state.set(State.READING);
      case Event.PictureStarted started -> sink.begin(started.size());
      case Event.WordsAdded _, Event.RowFinished _ -> {}
    }
  }
}
