package studio.lumina.app.checkpoint;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// The checkpoint that is open or being opened, and its throughput on this machine. FX thread only,
/// without a toolkit.
public final class CheckpointModel {
  private final Models models;
  private @Nullable Opening failed;
  private final ReadOnlyObjectWrapper<Optional<ModelCard>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<StudioEvent.ModelOpening>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Throughput> throughput =
      new ReadOnlyObjectWrapper<>(Throughput.UNKNOWN);

  public CheckpointModel(EventSource events, Models models) {
    this.models = models;
    events.listen(news -> news.forEach(this::hear));
  }

  /// The open checkpoint; empty while none is, also while it made room for another that is loaded.
  public ReadOnlyObjectProperty<Optional<ModelCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// The checkpoint being opened now.
  public ReadOnlyObjectProperty<Optional<StudioEvent.ModelOpening>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// What went wrong with opening a checkpoint, until another is asked for: it stays where the one
  /// before was opened again.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What that problem is about; empty where there is none.
  public Optional<Opening> failed() {
    return problem.get().isPresent() ? Optional.ofNullable(failed) : Optional.empty();
  }

  /// How fast it is, as measured so far.
  public ReadOnlyObjectProperty<Throughput> throughputProperty() {
    return throughput.getReadOnlyProperty();
  }

  /// Opens another checkpoint.
  public void open(Opening wish) {
    failed = null;
    problem.set(Optional.empty());
    models.open(wish);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.ModelOpening now -> opening.set(Optional.of(now));
      case StudioEvent.ModelClosed _ -> {
        throughput.set(Throughput.UNKNOWN);
        card.set(Optional.empty());
      }
      case StudioEvent.ModelReady ready -> {
        opening.set(Optional.empty());
        if (failed == null || failed.equals(ready.opening())) {
          failed = null;
          problem.set(Optional.empty());
        }
        throughput.set(Throughput.UNKNOWN);
        card.set(Optional.of(ready.card()));
      }
      case StudioEvent.ModelFailed no -> {
        failed = no.opening();
        opening.set(Optional.empty());
        problem.set(Optional.of(no.problem()));
      }
      case StudioEvent.Speed speed -> throughput.set(speed.throughput());
      default -> {}
    }
  }
}
