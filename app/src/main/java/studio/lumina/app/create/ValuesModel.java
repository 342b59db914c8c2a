package studio.lumina.app.create;

import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Sampling;

/// How the model chooses, the seed, and how many pictures. FX thread only, without a toolkit.
public final class ValuesModel {
  private static final long LARGEST_SEED = 10_000_000_000L;

  private final RandomGenerator random;
  private final CheckpointModel checkpoint;
  private final LongProperty seed = new SimpleLongProperty();
  private final BooleanProperty seedLocked = new SimpleBooleanProperty();
  private final IntegerProperty pictures = new SimpleIntegerProperty(1);
  private final DoubleProperty guidance = new SimpleDoubleProperty(4);
  private final DoubleProperty temperature = new SimpleDoubleProperty(1);
  private final IntegerProperty imageTopK = new SimpleIntegerProperty(2000);
  private final IntegerProperty textTopK = new SimpleIntegerProperty(5);

  ValuesModel(CheckpointModel checkpoint, RandomGenerator random) {
    this.checkpoint = checkpoint;
    this.random = random;
    checkpoint.cardProperty().addListener((value, before, now) -> reset());
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

  /// What the open model likes best.
  public Optional<Sampling> defaults() {
    return checkpoint.cardProperty().get().map(ModelCard::defaults);
  }

  /// Draws another seed.
  public void dice() {
    seed.set(random.nextLong(LARGEST_SEED));
  }

  /// Resets the values to what the model likes best.
  public void reset() {
    defaults().ifPresent(this::take);
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
  void take(Sampling values) {
    guidance.set(values.guidance());
    temperature.set(values.temperature());
    imageTopK.set(values.imageTopK());
    textTopK.set(values.textTopK());
  }
}
