package studio.lumina.app.create.sampling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.sampling.SamplingValueModel.Range;
import studio.lumina.app.sampling.SamplingValues;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;
import studio.lumina.core.sampling.SamplingPresets;

/// Create's sampling values, the seed, and how many pictures are asked for. FX thread only, without
/// a toolkit.
///
/// A locked seed paints the same picture again; of several, each has the seed after the one before
/// it. An unlocked seed is drawn anew once it was used.
public final class SamplingModel extends SamplingValues {
  /// Most pictures asked for at once.
  public static final int MOST_PICTURES = 99;

  /// Image tokens that there are to choose from.
  public static final int CODES = 8192;

  private static final long LARGEST_SEED = 10_000_000_000L;
  private static final int WIDEST = 1 << 20;

  private final RandomGenerator random;
  private final CheckpointModel checkpoint;
  private final IntegerProperty pictures = new SimpleIntegerProperty(1);
  private final SamplingValueModel guidanceValue =
      new SamplingValueModel(
          "guidance", guidanceProperty(), new Range(0, 100, 1, 10, 90, false, 1));
  private final SamplingValueModel temperatureValue =
      new SamplingValueModel(
          "temperature", temperatureProperty(), new Range(0.01, 100, 0.1, 2, 38, false, 2));
  private final SamplingValueModel varietyValue =
      new SamplingValueModel(
          "variety", imageTopKProperty(), new Range(1, WIDEST, 1, CODES, 52, true, 0));
  private final SamplingValueModel wordsValue =
      new SamplingValueModel(
          "words", textTopKProperty(), new Range(1, WIDEST, 1, 100, 40, true, 0));
  private final BooleanBinding changed =
      guidanceValue
          .changedProperty()
          .or(temperatureValue.changedProperty())
          .or(varietyValue.changedProperty())
          .or(wordsValue.changedProperty());
  private boolean used;

  public SamplingModel(CheckpointModel checkpoint, RandomGenerator random) {
    super(SamplingPresets.DRAWING);
    this.checkpoint = checkpoint;
    this.random = random;
    seedProperty().addListener((value, before, now) -> used = false);
    checkpoint.cardProperty().addListener((value, before, now) -> defaults().ifPresent(this::like));
    dice();
  }

  /// How many pictures to paint, each with a seed of its own.
  public IntegerProperty picturesProperty() {
    return pictures;
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
    return imageTopKProperty().get() > CODES ? OptionalInt.of(CODES) : OptionalInt.empty();
  }

  /// Draws another seed.
  public void dice() {
    long before = seedProperty().get();
    while (seedProperty().get() == before) {
      seedProperty().set(random.nextLong(LARGEST_SEED));
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

  /// A seed for what is asked for now: another one, where this one was used and is not locked.
  public void freshen() {
    if (used && !seedLockedProperty().get()) {
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
