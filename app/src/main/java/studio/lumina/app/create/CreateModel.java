package studio.lumina.app.create;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Event;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What the Create workspace knows and can do. Properties are for reading, except those an artist
/// sets (prompt, size, seed, sampling); verbs are commands. FX thread only, without a toolkit.
public final class CreateModel {
  private static final int HISTORY = 60;
  private static final long LARGEST_SEED = 10_000_000_000L;

  /// Where the workspace stands.
  public enum State {
    NO_MODEL,
    READY,
    READING,
    PAINTING
  }

  private final Workshop workshop;
  private final RandomGenerator random;
  private final StringProperty prompt = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Size> size = new SimpleObjectProperty<>();
  private final LongProperty seed = new SimpleLongProperty();
  private final BooleanProperty seedLocked = new SimpleBooleanProperty();
  private final DoubleProperty guidance = new SimpleDoubleProperty(4);
  private final DoubleProperty temperature = new SimpleDoubleProperty(1);
  private final IntegerProperty imageTopK = new SimpleIntegerProperty(2000);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_MODEL);
  private final ReadOnlyObjectWrapper<Optional<ModelCard>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<News.ModelOpening>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> modelProblem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Progress> progress;
  private final SimpleIntegerProperty tokens = new SimpleIntegerProperty(-1);
  private final ObservableList<PictureEntry> history = FXCollections.observableArrayList();
  private final Pace pace;
  private PaintSink sink = PaintSink.NONE;
  private long painted = -1;

  public CreateModel(Workshop workshop, Clock clock, RandomGenerator random) {
    this.workshop = workshop;
    this.random = random;
    this.pace = new Pace(clock);
    this.progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    workshop.listen(this::hear);
    prompt.addListener((value, before, now) -> count());
    size.addListener((value, before, now) -> count());
    dice();
    workshop.history(HISTORY);
  }

  /// Where pictures are shown as they are painted.
  public void paintOn(PaintSink target) {
    sink = target;
  }

  public StringProperty promptProperty() {
    return prompt;
  }

  public ObjectProperty<@Nullable Size> sizeProperty() {
    return size;
  }

  public LongProperty seedProperty() {
    return seed;
  }

  public BooleanProperty seedLockedProperty() {
    return seedLocked;
  }

  public DoubleProperty guidanceProperty() {
    return guidance;
  }

  public DoubleProperty temperatureProperty() {
    return temperature;
  }

  public IntegerProperty imageTopKProperty() {
    return imageTopK;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<ModelCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// The checkpoint being opened now.
  public ReadOnlyObjectProperty<Optional<News.ModelOpening>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// What went wrong with painting; empty again with the next command.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What went wrong with opening a checkpoint.
  public ReadOnlyObjectProperty<Optional<Problem>> modelProblemProperty() {
    return modelProblem.getReadOnlyProperty();
  }

  /// The picture on the stage, where the library has it.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Tokens of the prompt, or -1 where not counted yet.
  public SimpleIntegerProperty tokensProperty() {
    return tokens;
  }

  /// The newest pictures first.
  public ObservableList<PictureEntry> history() {
    return history;
  }

  /// Paints what is set.
  public void generate() {
    Size chosen = size.get();
    if (state.get() != State.READY || chosen == null || prompt.get().isBlank()) {
      return;
    }
    problem.set(Optional.empty());
    if (!seedLocked.get()
        && shown.get().isPresent()
        && shown.get().get().sampling().seed() == seed.get()) {
      dice();
    }
    state.set(State.READING);
    progress.set(Progress.NONE);
    sink.begin(chosen);
    workshop.generate(new Prompt.Draw(prompt.get().strip(), chosen), sampling());
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

  /// Draws another seed.
  public void dice() {
    seed.set(random.nextLong(LARGEST_SEED));
  }

  /// Resets the sampling values to what the model likes best.
  public void resetSampling() {
    card.get().ifPresent(c -> take(c.defaults()));
  }

  /// Puts a picture on the stage.
  public void show(PictureEntry entry) {
    if (state.get() == State.READING || state.get() == State.PAINTING) {
      return;
    }
    shown.set(Optional.of(entry));
    sink.show(entry);
    progress.set(Progress.of(entry));
  }

  /// Takes over the prompt, size, seed and values of the picture on the stage.
  public void useSettings() {
    shown
        .get()
        .ifPresent(entry -> {
          if (entry.prompt() instanceof Prompt.Draw draw) {
            prompt.set(draw.text());
          }
          size.set(entry.size());
          seed.set(entry.sampling().seed());
          seedLocked.set(true);
          take(entry.sampling());
        });
  }

  /// Moves the picture on the stage to the trash.
  public void discard() {
    shown.get().ifPresent(workshop::discard);
  }

  /// Opens another checkpoint.
  public void open(Opening wish) {
    modelProblem.set(Optional.empty());
    workshop.open(wish);
  }

  private Sampling sampling() {
    int textTopK = card.get().map(c -> c.defaults().textTopK()).orElse(5);
    return new Sampling(
        seed.get(), guidance.get(), temperature.get(), Math.max(1, imageTopK.get()), textTopK);
  }

  private void take(Sampling values) {
    guidance.set(values.guidance());
    temperature.set(values.temperature());
    imageTopK.set(values.imageTopK());
  }

  private void count() {
    Size chosen = size.get();
    if (chosen != null && card.get().isPresent()) {
      workshop.count(new Prompt.Draw(prompt.get(), chosen));
    }
  }

  private void hear(List<News> news) {
    news.forEach(this::hear);
  }

  private void hear(News news) {
    switch (news) {
      case News.ModelOpening now -> opening.set(Optional.of(now));
      case News.ModelReady ready -> ready(ready.card());
      case News.ModelFailed failed -> {
        opening.set(Optional.empty());
        modelProblem.set(Optional.of(failed.problem()));
      }
      case News.EngineRestarting restarting -> problem.set(Optional.of(restarting.problem()));
      case News.History found -> {
        history.setAll(found.entries());
        if (shown.get().isEmpty()) {
          found.entries().stream()
              .filter(e -> e.state() == PictureEntry.State.PAUSED)
              .findFirst()
              .ifPresent(this::show);
        }
      }
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
      case News.Discarded gone -> {
        history.removeIf(e -> e.id() == gone.id());
        if (shown.get().filter(e -> e.id() == gone.id()).isPresent()) {
          shown.set(Optional.empty());
          progress.set(Progress.NONE);
          sink.clear();
        }
      }
      case News.Counted counted -> {
        if (counted.prompt() instanceof Prompt.Draw draw && draw.text().equals(prompt.get())) {
          tokens.set(counted.tokens());
        }
      }
    }
  }

  private void ready(ModelCard found) {
    opening.set(Optional.empty());
    modelProblem.set(Optional.empty());
    card.set(Optional.of(found));
    if (state.get() == State.NO_MODEL) {
      state.set(State.READY);
    }
    Size chosen = size.get();
    if (chosen == null || !found.sizes().contains(chosen)) {
      size.set(new Size(found.targetSize(), found.targetSize()));
    }
    resetSampling();
    count();
  }

  private void began(PictureEntry entry) {
    painted = entry.id();
    shown.set(Optional.of(entry));
    history.removeIf(e -> e.id() == entry.id());
    history.addFirst(entry);
    sink.begin(entry.size());
    pace.start();
    progress.set(Progress.of(entry));
    state.set(State.READING);
  }

  private void ended(PictureEntry entry) {
    painted = -1;
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).id() == entry.id()) {
        history.set(i, entry);
      }
    }
    shown.set(Optional.of(entry));
    sink.rest();
    sink.show(entry);
    progress.set(Progress.of(entry));
    state.set(card.get().isPresent() ? State.READY : State.NO_MODEL);
  }

  private void neverBegan() {
    state.set(card.get().isPresent() ? State.READY : State.NO_MODEL);
    shown.get().ifPresentOrElse(sink::show, sink::clear);
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
      case Event.Reading reading -> state.set(State.READING);
      case Event.WordsAdded words -> {}
      case Event.PictureStarted started -> sink.begin(started.size());
      case Event.RowFinished row -> {}
    }
  }
}
