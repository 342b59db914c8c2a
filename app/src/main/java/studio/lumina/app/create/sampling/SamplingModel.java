package studio.lumina.app.create.sampling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.sampling.SamplingValueModel.Range;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.sampling.SamplingPresets;

/// How the model chooses, the seed, and how many pictures. FX thread only, without a toolkit.
///
/// A locked seed paints the same picture again; of several, each has the seed after the one before
/// it. An unlocked seed is drawn anew once it was used.
public final class SamplingModel {
  /// Most pictures asked for at once.
  public static final int MOST_PICTURES = 99;

  /// Image tokens that there are to choose from.
  public static final int CODES = 8192;

  private static final long LARGEST_SEED = 10_000_000_000L;
  private static final int WIDEST = 1 << 20;

  private final RandomGenerator random;
  private final CheckpointModel checkpoint;
  private final LongProperty seed = new SimpleLongProperty();
  private final BooleanProperty seedLocked = new SimpleBooleanProperty();
  private final IntegerProperty pictures = new SimpleIntegerProperty(1);
  private final DoubleProperty guidance =
      new SimpleDoubleProperty(SamplingPresets.DRAWING.guidance());
  private final DoubleProperty temperature =
      new SimpleDoubleProperty(SamplingPresets.DRAWING.temperature());
  private final IntegerProperty imageTopK =
      new SimpleIntegerProperty(SamplingPresets.DRAWING.imageTopK());
  private final IntegerProperty textTopK =
      new SimpleIntegerProperty(SamplingPresets.DRAWING.textTopK());
  private final SamplingValueModel guidanceValue =
      new SamplingValueModel("guidance", guidance, new Range(0, 100, 1, 10, 90, false, 1));
  private final SamplingValueModel temperatureValue =
      new SamplingValueModel(
          "temperature", temperature, new Range(0.01, 100, 0.1, 2, 38, false, 2));
  private final SamplingValueModel varietyValue =
      new SamplingValueModel("variety", imageTopK, new Range(1, WIDEST, 1, CODES, 52, true, 0));
  private final SamplingValueModel wordsValue =
      new SamplingValueModel("words", textTopK, new Range(1, WIDEST, 1, 100, 40, true, 0));
  private final BooleanBinding changed =
      guidanceValue
          .changedProperty()
          .or(temperatureValue.changedProperty())
          .or(varietyValue.changedProperty())
          .or(wordsValue.changedProperty());
  private boolean used;

  public SamplingModel(CheckpointModel checkpoint, RandomGenerator random) {
    this.checkpoint = checkpoint;
    this.random = random;
    seed.addListener((value, before, now) -> used = false);
    checkpoint.cardProperty().addListener((value, before, now) -> defaults().ifPresent(this::like));
    dice();
  }

  public LongProperty seedProperty() {
    return seed;
  }

  /// Whether the next picture keeps the seed.
  public BooleanProperty seedLockedProperty() {
    return seedLocked;
  }

  /// How many pictures to paint, each with a seed of its own.
  public IntegerProperty picturesProperty() {
    return pictures;
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

  public IntegerProperty textTopKProperty() {
    return textTopK;
  }

  /// How closely the picture follows the prompt.
  public SamplingValueModel guidance() {
    return guidanceValue;
  }

  /// How daring each choice is.
  public SamplingValueModel temperature() {
    return temperatureValue;
  }

  /// From how many image tokens each choice is made.
  public SamplingValueModel variety() {
    return varietyValue;
  }

  /// From how many text tokens each choice is made.
  public SamplingValueModel words() {
    return wordsValue;
  }

  /// All values, in the order in which they are shown.
  public List<SamplingValueModel> all() {
    return List.of(guidanceValue, temperatureValue, varietyValue, wordsValue);
  }

  /// Whether any value is the artist's own.
  public BooleanBinding changed() {
    return changed;
  }

  /// The styles whose values are in force, each once.
  public List<String> styles() {
    return all().stream()
        .map(value -> value.styleProperty().get())
        .filter(style -> !style.isEmpty())
        .distinct()
        .toList();
  }

  /// What the open model likes best for drawing.
  public Optional<Sampling> defaults() {
    return checkpoint
        .cardProperty()
        .get()
        .map(ModelCard::defaults)
        .map(d -> SamplingPresets.of(Task.DRAW, d));
  }

  /// Where fewer image tokens can be had than were asked for: how many.
  public OptionalInt varietyCap() {
    return imageTopK.get() > CODES ? OptionalInt.of(CODES) : OptionalInt.empty();
  }

  /// Draws another seed.
  public void dice() {
    long before = seed.get();
    while (seed.get() == before) {
      seed.set(random.nextLong(LARGEST_SEED));
    }
  }

  /// More pictures, or fewer.
  public void morePictures(int more) {
    pictures.set(Math.clamp((long) pictures.get() + more, 1, MOST_PICTURES));
  }

  /// Gives up the artist's own values.
  public void reset() {
    all().stream()
        .filter(value -> value.changedProperty().get())
        .forEach(SamplingValueModel::reset);
  }

  /// The values as they stand.
  public Sampling sampling() {
    return new Sampling(
        seed.get(),
        guidance.get(),
        temperature.get(),
        Math.max(1, imageTopK.get()),
        Math.max(1, textTopK.get()));
  }

  /// Takes over a picture's values, without its seed.
  public void take(Sampling values) {
    guidance.set(values.guidance());
    temperature.set(values.temperature());
    imageTopK.set(values.imageTopK());
    textTopK.set(values.textTopK());
  }

  /// A seed for what is asked for now: another one, where this one was used and is not locked.
  public void freshen() {
    if (used && !seedLocked.get()) {
      dice();
    }
  }

  /// The seed has been used.
  public void use() {
    used = true;
  }

  /// Whether the seed has been used.
  public boolean used() {
    return used;
  }

  private void like(Sampling values) {
    guidanceValue.usual(values.guidance());
    temperatureValue.usual(values.temperature());
    varietyValue.usual(values.imageTopK());
    wordsValue.usual(values.textTopK());
  }
}
