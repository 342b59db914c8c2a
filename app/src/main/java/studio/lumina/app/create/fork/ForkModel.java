package studio.lumina.app.create.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.steer.PrefillCost;
import studio.lumina.app.prompt.PromptComparison;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.work.Jobs;
import studio.lumina.core.ModelCard;
import studio.lumina.core.RowSchedule;

/// A fork that is being prepared: from which row on, and what is other there. FX thread only,
/// without a toolkit.
public final class ForkModel {
  /// Most forks at once.
  public static final int MOST = 8;

  private static final long LARGEST_SEED = 10_000_000_000L;

  private final Jobs jobs;
  private final StageModel stage;
  private final TimelineModel timeline;
  private final CheckpointModel checkpoint;
  private final RandomGenerator random;
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> parent =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final IntegerProperty row = new SimpleIntegerProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty avoid = new SimpleStringProperty("");
  private final DoubleProperty guidance = new SimpleDoubleProperty(1);
  private final DoubleProperty temperature = new SimpleDoubleProperty(1);
  private final IntegerProperty variety = new SimpleIntegerProperty(1);
  private final LongProperty seed = new SimpleLongProperty();
  private final IntegerProperty count = new SimpleIntegerProperty(1);
  private final BooleanProperty pauseFirst = new SimpleBooleanProperty();
  private Optional<ForkValues> unfinished = Optional.empty();

  public ForkModel(
      Jobs jobs,
      StageModel stage,
      TimelineModel timeline,
      CheckpointModel checkpoint,
      RandomGenerator random) {
    this.jobs = jobs;
    this.stage = stage;
    this.timeline = timeline;
    this.checkpoint = checkpoint;
    this.random = random;
  }

  /// The picture to be forked; empty while no fork is prepared.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> parentProperty() {
    return parent.getReadOnlyProperty();
  }

  /// First row to be drawn anew, from 0.
  public IntegerProperty rowProperty() {
    return row;
  }

  /// The prompt's words from the fork's first row on.
  public StringProperty textProperty() {
    return text;
  }

  /// What the prompt avoids from there on.
  public StringProperty avoidProperty() {
    return avoid;
  }

  /// The guidance scale from there on, 0 to 100.
  public DoubleProperty guidanceProperty() {
    return guidance;
  }

  /// The temperature from there on, above 0.
  public DoubleProperty temperatureProperty() {
    return temperature;
  }

  /// The top-k of image tokens from there on, from 1.
  public IntegerProperty varietyProperty() {
    return variety;
  }

  /// Seed of the first fork.
  public LongProperty seedProperty() {
    return seed;
  }

  /// How many forks, each with a seed of its own.
  public IntegerProperty countProperty() {
    return count;
  }

  /// Whether the picture being painted is paused, so that the fork begins at once.
  public BooleanProperty pauseFirstProperty() {
    return pauseFirst;
  }

  /// Whether there is a picture with rows that a fork could keep.
  public boolean possible() {
    return stage.shownProperty().get().isPresent()
        && stage.stateProperty().get() != StageModel.State.NO_MODEL
        && timeline.head() > 0;
  }

  /// The last row that a fork could be drawn from, from 0.
  public int lastRow() {
    return Math.min(timeline.head(), timeline.shapeProperty().get().rows() - 1);
  }

  /// Prepares a fork of the picture on the stage at the playhead's row, with what was said of one
  /// that was given up before.
  public void open() {
    if (possible()) {
      stage
          .shownProperty()
          .get()
          .ifPresent(entry -> {
            prepare(entry);
            unfinished.filter(last -> last.picture() == entry.id()).ifPresent(this::say);
          });
    }
  }

  /// Another seed from the playhead's row on, at once.
  public void forkNow() {
    if (possible()) {
      stage.shownProperty().get().ifPresent(this::prepare);
      fork();
    }
  }

  /// Prepares nothing any more; what was said is there again when a fork of the same picture is
  /// prepared next.
  public void cancel() {
    parent
        .get()
        .ifPresent(entry -> {
          unfinished = saysOther() ? Optional.of(said(entry)) : Optional.empty();
          parent.set(Optional.empty());
        });
  }

  /// Whether words or numbers are other than the row's own.
  public boolean saysOther() {
    return parent.get().filter(entry -> !said(entry).equals(own(entry))).isPresent();
  }

  /// Takes the row's own words and numbers.
  public void reset() {
    parent.get().map(this::own).ifPresent(this::say);
  }

  /// Another seed.
  public void dice() {
    seed.set(random.nextLong(LARGEST_SEED));
  }

  /// The seed of the row as it was drawn.
  public void keepSeed() {
    parent.get().ifPresent(entry -> seed.set(at(entry).sampling().seed()));
  }

  /// Whether the fork would be its parent once more.
  public boolean changesNothing() {
    return parent
        .get()
        .filter(entry -> count.get() == 1)
        .filter(entry ->
            PromptComparison.same(at(entry).prompt(), said(entry).prompt(at(entry).prompt())))
        .filter(entry ->
            at(entry).sampling().equals(said(entry).sampling(at(entry).sampling(), seed.get())))
        .isPresent();
  }

  /// Whether the open model computes otherwise than the one that drew the rows, so that the fork
  /// may differ slightly from the first new row on even where nothing is changed.
  public boolean mayDiffer() {
    Optional<String> key = checkpoint.cardProperty().get().map(ModelCard::numericsKey);
    return parent
        .get()
        .filter(entry -> key.isPresent() && !key.get().equals(entry.numericsKey()))
        .isPresent();
  }

  /// What it costs to begin.
  public PrefillCost cost() {
    return parent
        .get()
        .map(entry ->
            PrefillCost.of(
                checkpoint.throughputProperty().get(), entry.size(), row.get(), guidance.get()))
        .orElse(new PrefillCost(0, 0));
  }

  /// Puts the forks into the queue, before those that wait.
  public void fork() {
    parent
        .get()
        .ifPresent(entry -> {
          parent.set(Optional.empty());
          unfinished = Optional.empty();
          boolean busy = stage.stateProperty().get().isBusy();
          if (busy && pauseFirst.get()) {
            stage.pause();
          }
          if (!busy || pauseFirst.get()) {
            stage.follow();
          }
          jobs.generate(JobOwner.CREATE, said(entry).request(entry, row.get(), seeds()));
        });
  }

  private void prepare(PictureEntry entry) {
    row.set(timeline.forkRow());
    timeline.scrub(row.get());
    say(own(entry));
    count.set(1);
    dice();
    // A picture that is given up for another is not worth waiting for.
    pauseFirst.set(stage.showsPainted());
    parent.set(Optional.of(entry));
  }

  private void say(ForkValues said) {
    text.set(said.text());
    avoid.set(said.avoid());
    guidance.set(said.guidance());
    temperature.set(said.temperature());
    variety.set(said.variety());
  }

  private ForkValues said(PictureEntry entry) {
    return new ForkValues(
        entry.id(), text.get(), avoid.get(), guidance.get(), temperature.get(), variety.get());
  }

  private ForkValues own(PictureEntry entry) {
    return ForkValues.of(entry.id(), at(entry));
  }

  private RowSchedule.Change at(PictureEntry entry) {
    return entry.schedule().at(row.get());
  }

  /// A seed for each fork: the first as it is said, the others by chance.
  private List<Long> seeds() {
    List<Long> seeds = new ArrayList<>(List.of(seed.get()));
    while (seeds.size() < Math.clamp(count.get(), 1, MOST)) {
      seeds.add(random.nextLong(LARGEST_SEED));
    }
    return seeds;
  }
}
