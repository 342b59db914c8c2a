package studio.lumina.app.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.work.StudioEvent;

/// Estimates how long opening a checkpoint still takes, from how long it took so far. FX thread
/// only, without a toolkit.
public final class LoadingModel {
  private static final double TOO_EARLY = 0.05;

  private final Clock clock;
  private @Nullable Instant began;
  private double secondsLeft;

  public LoadingModel(CheckpointModel checkpoint, Clock clock) {
    this.clock = clock;
    checkpoint.openingProperty().addListener((value, before, now) -> take(now));
  }

  /// Seconds left, or 0 where unknown.
  public double secondsLeft() {
    return secondsLeft;
  }

  private void take(Optional<StudioEvent.ModelOpening> opening) {
    if (opening.isEmpty()) {
      began = null;
      secondsLeft = 0;
      return;
    }
    Instant now = clock.instant();
    Instant start = began == null ? now : began;
    began = start;
    double fraction = opening.get().progress().fraction();
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    secondsLeft = fraction > TOO_EARLY ? seconds * (1 - fraction) / fraction : 0;
  }
}
