package studio.lumina.app.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.LoadProgress;

/// The progress of opening a checkpoint: what is being done, how much of it is done, how long it
/// may take. FX thread only, without a toolkit.
public final class LoadSign {
  /// With less of it done, what is left is anybody's guess.
  private static final double TELLING = 0.25;

  private final Clock clock;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private boolean everOpened;
  private @Nullable Instant since;

  public LoadSign(CheckpointModel checkpoint, Clock clock) {
    this.clock = clock;
    checkpoint.openingProperty().addListener((value, before, now) -> hear(now));
    checkpoint.cardProperty().addListener((value, before, now) -> everOpened |= now.isPresent());
    hear(checkpoint.openingProperty().get());
  }

  /// Whether a model is being opened.
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /// 0 to 1.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// What is being done and how long it may take.
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void hear(Optional<StudioEvent.ModelOpening> opening) {
    active.set(opening.isPresent());
    if (opening.isEmpty()) {
      since = null;
      return;
    }
    if (since == null) {
      since = clock.instant();
    }
    LoadProgress progress = opening.get().progress();
    fraction.set(progress.fraction());
    words.set(words(progress, Duration.between(since, clock.instant())));
  }

  private String words(LoadProgress progress, Duration taken) {
    String step = Messages.of("step." + progress.step());
    if (progress.step() == LoadProgress.Step.STARTING_ENGINE && !everOpened) {
      return step + "  ·  " + Messages.of("model.first");
    }
    double done = progress.fraction();
    double seconds = taken.toMillis() / 1000.0;
    if (done < TELLING || done >= 1 || seconds < 1) {
      return step;
    }
    long left = (long) Math.ceil(seconds * (1 - done) / done);
    return step + "  ·  " + Messages.of("left", String.valueOf(left));
  }
}
