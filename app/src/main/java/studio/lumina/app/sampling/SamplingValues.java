package studio.lumina.app.sampling;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import studio.lumina.core.Sampling;

/// The values by which the model samples tokens, and the seed, as properties that a workspace's
/// panel shows; what a workspace does with them is its own subclass's. FX thread only, without a
/// toolkit.
public class SamplingValues {
  private final LongProperty seed = new SimpleLongProperty();
  private final BooleanProperty seedLocked = new SimpleBooleanProperty();
  private final DoubleProperty guidance = new SimpleDoubleProperty();
  private final DoubleProperty temperature = new SimpleDoubleProperty();
  private final IntegerProperty imageTopK = new SimpleIntegerProperty();
  private final IntegerProperty textTopK = new SimpleIntegerProperty();

  /// @param values to begin with, with their seed
  protected SamplingValues(Sampling values) {
    seed.set(values.seed());
    take(values);
  }

  /// The key of the random draws: the same seed and values give the same result.
  public final LongProperty seedProperty() {
    return seed;
  }

  /// Whether what is asked for next keeps the seed.
  public final BooleanProperty seedLockedProperty() {
    return seedLocked;
  }

  /// The guidance scale, 0 to 100: how closely the prompt is followed; 1 is without guidance.
  public final DoubleProperty guidanceProperty() {
    return guidance;
  }

  /// The temperature, above 0 to 100: how evenly likely and unlikely tokens are drawn.
  public final DoubleProperty temperatureProperty() {
    return temperature;
  }

  /// From how many of the likeliest image tokens each is drawn, from 1.
  public final IntegerProperty imageTopKProperty() {
    return imageTopK;
  }

  /// From how many of the likeliest text tokens each is drawn, from 1.
  public final IntegerProperty textTopKProperty() {
    return textTopK;
  }

  /// The values as they stand.
  public final Sampling sampling() {
    return new Sampling(
        seed.get(),
        guidance.get(),
        temperature.get(),
        Math.max(1, imageTopK.get()),
        Math.max(1, textTopK.get()));
  }

  /// Takes over values, without their seed.
  public final void take(Sampling values) {
    guidance.set(values.guidance());
    temperature.set(values.temperature());
    imageTopK.set(values.imageTopK());
    textTopK.set(values.textTopK());
  }
}
