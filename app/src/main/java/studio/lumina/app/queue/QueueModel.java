package studio.lumina.app.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;

/// The queue as the window shows it: its items in order, and what holds it. FX thread only, without
/// a toolkit.
public final class QueueModel {
  private final LibraryQueries queries;
  private final Jobs jobs;
  private final CheckpointModel checkpoint;
  private final ObservableList<PictureSummary> waiting = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureSummary> waitingView =
      FXCollections.unmodifiableObservableList(waiting);
  private final ObservableList<QueueItem> items = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<QueueItem> itemsView =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<StudioEvent.Hold> hold =
      new ReadOnlyObjectWrapper<>(StudioEvent.Hold.NONE);
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final NoticeModel notice;
  private List<QueuedJob> queued = List.of();
  private Cancelled cancelled = Cancelled.NOTHING;
  private Cancelled returning = Cancelled.NOTHING;

  /// What was cancelled last.
  ///
  /// @param ids of the pictures, by whom they were asked for
  /// @param order of all pictures that waited
  private record Cancelled(Map<JobOwner, List<Long>> ids, List<Long> order) {
    static final Cancelled NOTHING = new Cancelled(Map.of(), List.of());

    /// Whether all of it waits again.
    boolean isAmong(List<Long> waiting) {
      return ids.values().stream().allMatch(waiting::containsAll);
    }
  }

  public QueueModel(
      EventSource events,
      LibraryQueries queries,
      Jobs jobs,
      CheckpointModel checkpoint,
      NoticeModel notice) {
    this.queries = queries;
    this.jobs = jobs;
    this.checkpoint = checkpoint;
    this.notice = notice;
    held.bind(hold.isNotEqualTo(StudioEvent.Hold.NONE));
    events.listen(news -> news.forEach(this::hear));
  }

  /// Every picture, in the order in which they will be painted.
  public ObservableList<PictureSummary> waiting() {
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
  public ReadOnlyObjectProperty<Throughput> throughputProperty() {
    return checkpoint.throughputProperty();
  }

  /// Seconds that an item takes, or 0 where unknown.
  public double seconds(QueueItem item) {
    Throughput throughput = checkpoint.throughputProperty().get();
    return item.pictures().stream()
        .mapToDouble(picture ->
            throughput.seconds(picture.size().codes() - picture.codes(), picture.guidance()))
        .sum();
  }

  /// Seconds that all of it takes, or 0 where unknown.
  public double seconds() {
    return items.stream().mapToDouble(this::seconds).sum();
  }

  /// Holds the queue, or lets it go on.
  public void hold(boolean value) {
    jobs.hold(value);
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
    jobs.reorder(numbers(order.stream().flatMap(i -> i.ids().stream()).toList()));
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

  /// Puts what was cancelled last where it waited: at the end first, and to its place once it waits
  /// again, as jobs with new numbers.
  public void undoCancel() {
    returning = cancelled;
    cancelled = Cancelled.NOTHING;
    returning.ids().forEach(jobs::requeue);
  }

  private void cancel(List<Long> ids) {
    if (!ids.isEmpty()) {
      Map<JobOwner, List<Long>> gone = new LinkedHashMap<>();
      for (QueuedJob job : queued) {
        job.picture()
            .map(PictureSummary::id)
            .filter(ids::contains)
            .ifPresent(id -> gone.computeIfAbsent(job.owner(), of -> new ArrayList<>()).add(id));
      }
      cancelled = new Cancelled(gone, ids());
      jobs.cancel(numbers(ids));
      notice.tell(new NoticeModel.Notice.Cancelled(ids.size()));
    }
  }

  /// The numbers of the jobs that paint these pictures.
  private List<Long> numbers(List<Long> pictures) {
    return pictures.stream()
        .flatMap(id -> queued.stream().filter(job -> paints(job, id)))
        .map(QueuedJob::id)
        .toList();
  }

  private static boolean paints(QueuedJob job, long picture) {
    return job.picture().filter(painted -> painted.id() == picture).isPresent();
  }

  private List<Long> ids() {
    return waiting.stream().map(PictureSummary::id).toList();
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.Queue queue) {
      hold.set(queue.hold());
      queued = queue.jobs();
      waiting.setAll(queue.waiting());
      items.setAll(grouped(queue.waiting()));
      if (!returning.ids().isEmpty() && returning.isAmong(ids())) {
        List<Long> order = returning.order();
        returning = Cancelled.NOTHING;
        jobs.reorder(numbers(order));
      }
    } else if (news instanceof StudioEvent.ThumbnailMade made) {
      thumbnailMade(made.id());
    }
  }

  private void thumbnailMade(long id) {
    if (waiting.stream().anyMatch(picture -> picture.id() == id)) {
      Answer.of(
          queries.summary(id),
          found -> {
            waiting.replaceAll(picture -> picture.id() == id ? found : picture);
            items.setAll(grouped(waiting));
          });
    }
  }

  private static List<QueueItem> grouped(List<PictureSummary> pictures) {
    List<List<PictureSummary>> groups = new ArrayList<>();
    Optional<Long> last = Optional.empty();
    for (PictureSummary picture : pictures) {
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
