package studio.lumina.app.checkpoint;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// The checkpoint in use and how fast it is. FX thread only, without a toolkit.
public final class CheckpointModel {
  private final Models models;
  private final ReadOnlyObjectWrapper<Optional<ModelCard>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<StudioEvent.ModelOpening>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Throughput> tempo =
      new ReadOnlyObjectWrapper<>(Throughput.UNKNOWN);

  public CheckpointModel(EventSource events, Models models) {
    this.models = models;
    events.listen(news -> news.forEach(this::hear));
  }

  public ReadOnlyObjectProperty<Optional<ModelCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// The checkpoint being opened now.
  public ReadOnlyObjectProperty<Optional<StudioEvent.ModelOpening>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// What went wrong with opening a checkpoint.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How fast it is, as measured so far.
  public ReadOnlyObjectProperty<Throughput> tempoProperty() {
    return tempo.getReadOnlyProperty();
  }

  /// Opens another checkpoint.
  public void open(Opening wish) {
    problem.set(Optional.empty());
    models.open(wish);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.ModelOpening now -> opening.set(Optional.of(now));
      case StudioEvent.ModelReady ready -> {
        opening.set(Optional.empty());
        problem.set(Optional.empty());
        tempo.set(Throughput.UNKNOWN);
        card.set(Optional.of(ready.card()));
      }
      case StudioEvent.ModelFailed failed -> {
        opening.set(Optional.empty());
        problem.set(Optional.of(failed.problem()));
      }
      case StudioEvent.Speed speed -> tempo.set(speed.tempo());
      default -> {}
    }
  }
}
