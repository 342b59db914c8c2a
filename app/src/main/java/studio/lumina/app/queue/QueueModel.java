package studio.lumina.app.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.app.work.Workshop;

/// What waits to be painted. FX thread only, without a toolkit.
public final class QueueModel {
  private final Workshop workshop;
  private final CheckpointModel checkpoint;
  private final ObservableList<PictureEntry> waiting = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureEntry> waitingView =
      FXCollections.unmodifiableObservableList(waiting);
  private final ObservableList<QueueItem> items = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<QueueItem> itemsView =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<StudioEvent.Hold> hold =
      new ReadOnlyObjectWrapper<>(StudioEvent.Hold.NONE);
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final NoticeModel notice;
  private Cancelled cancelled = new Cancelled(List.of(), List.of());

  /// What was cancelled last.
  ///
  /// @param ids of the pictures
  /// @param order of all that waited
  private record Cancelled(List<Long> ids, List<Long> order) {}

  public QueueModel(Workshop workshop, CheckpointModel checkpoint, NoticeModel notice) {
    this.workshop = workshop;
    this.checkpoint = checkpoint;
    this.notice = notice;
    held.bind(hold.isNotEqualTo(StudioEvent.Hold.NONE));
    workshop.listen(news -> news.forEach(this::hear));
  }

  /// Every picture, in the order in which they will be painted.
  public ObservableList<PictureEntry> waiting() {
    return waitingView;
  }

  /// The same as an artist asked for them: neighbours of one set are one item.
  public ObservableList<QueueItem> items() {
    return itemsView;
  }

  /// Whether none is begun before the artist lets it.
  public ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// Why none is begun before the artist lets it.
  public ReadOnlyObjectProperty<StudioEvent.Hold> holdProperty() {
    return hold.getReadOnlyProperty();
  }

  /// How fast the open model is; what things take follows from it.
  public ReadOnlyObjectProperty<Throughput> tempoProperty() {
    return checkpoint.tempoProperty();
  }

  /// Seconds that an item takes, or 0 where unknown.
  public double seconds(QueueItem item) {
    Throughput tempo = checkpoint.tempoProperty().get();
    return item.pictures().stream()
        .mapToDouble(
            e -> tempo.seconds(e.size().codes() - e.codes().size(), e.sampling().guidance()))
        .sum();
  }

  /// Seconds that all of it takes, or 0 where unknown.
  public double seconds() {
    return items.stream().mapToDouble(this::seconds).sum();
  }

  /// Holds the queue, or lets it go on.
  public void hold(boolean value) {
    workshop.hold(value);
  }

  /// Moves an item up (negative) or down.
  public void move(QueueItem item, int by) {
    int from = items.indexOf(item);
    if (from >= 0) {
      moveTo(item, Math.clamp(from + by, 0, items.size() - 1));
    }
  }

  /// Moves an item to a place among the items.
  public void moveTo(QueueItem item, int place) {
    List<QueueItem> order = new ArrayList<>(items);
    if (!order.remove(item) || items.indexOf(item) == place) {
      return;
    }
    order.add(Math.clamp(place, 0, order.size()), item);
    workshop.reorder(order.stream().flatMap(i -> i.ids().stream()).toList());
  }

  /// Paints an item before all others.
  public void runNext(QueueItem item) {
    moveTo(item, 0);
  }

  /// Takes an item out.
  public void cancel(QueueItem item) {
    cancel(item.ids());
  }

  /// Takes all out.
  public void cancelAll() {
    cancel(ids());
  }

  /// Puts what was cancelled last where it waited.
  public void undoCancel() {
    if (!cancelled.ids().isEmpty()) {
      workshop.requeue(cancelled.ids());
      workshop.reorder(cancelled.order());
      cancelled = new Cancelled(List.of(), List.of());
    }
  }

  private void cancel(List<Long> ids) {
    if (!ids.isEmpty()) {
      cancelled = new Cancelled(ids, ids());
      workshop.cancel(ids);
      notice.tell(new NoticeModel.Notice.Cancelled(ids.size()));
    }
  }

  private List<Long> ids() {
    return waiting.stream().map(PictureEntry::id).toList();
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.Queue queue) {
      hold.set(queue.hold());
      waiting.setAll(queue.waiting());
      items.setAll(grouped(queue.waiting()));
    }
  }

  private static List<QueueItem> grouped(List<PictureEntry> pictures) {
    List<List<PictureEntry>> groups = new ArrayList<>();
    Optional<Long> last = Optional.empty();
    for (PictureEntry picture : pictures) {
      Optional<Long> set = picture.place().map(PictureEntry.Place::set);
      if (set.isPresent() && set.equals(last)) {
        groups.getLast().add(picture);
      } else {
        groups.add(new ArrayList<>(Collections.singletonList(picture)));
      }
      last = set;
    }
    return groups.stream().map(QueueItem::new).toList();
  }
}
