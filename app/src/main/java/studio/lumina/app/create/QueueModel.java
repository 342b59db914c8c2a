package studio.lumina.app.create;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;

/// What waits to be painted. FX thread only, without a toolkit.
public final class QueueModel {
  private final Workshop workshop;
  private final ObservableList<PictureEntry> waiting = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

  QueueModel(Workshop workshop) {
    this.workshop = workshop;
    workshop.listen(news -> news.forEach(this::hear));
  }

  /// In the order in which they will be painted.
  public ObservableList<PictureEntry> waiting() {
    return FXCollections.unmodifiableObservableList(waiting);
  }

  /// Whether none is begun before the artist lets it.
  public ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// Holds the queue, or lets it go on.
  public void hold(boolean value) {
    workshop.hold(value);
  }

  private void hear(News news) {
    if (news instanceof News.Queue queue) {
      waiting.setAll(queue.waiting());
      held.set(queue.held());
    }
  }
}
