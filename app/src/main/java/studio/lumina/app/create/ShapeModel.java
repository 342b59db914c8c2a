package studio.lumina.app.create;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Size;

/// The picture's shape, one of those that the model draws. FX thread only, without a toolkit.
public final class ShapeModel {
  private final ObjectProperty<@Nullable Size> size = new SimpleObjectProperty<>();
  private final ObservableList<Size> sizes = FXCollections.observableArrayList();

  ShapeModel(CheckpointModel checkpoint) {
    checkpoint.cardProperty().addListener((value, before, now) -> now.ifPresent(this::offer));
  }

  /// The shape chosen; null before a checkpoint is open.
  public ObjectProperty<@Nullable Size> sizeProperty() {
    return size;
  }

  /// What the model draws.
  public ObservableList<Size> sizes() {
    return FXCollections.unmodifiableObservableList(sizes);
  }

  private void offer(ModelCard card) {
    sizes.setAll(card.sizes());
    Size chosen = size.get();
    if (chosen == null || !sizes.contains(chosen)) {
      size.set(new Size(card.targetSize(), card.targetSize()));
    }
  }
}
