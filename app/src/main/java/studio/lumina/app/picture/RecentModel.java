package studio.lumina.app.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;

/// The newest pictures, kept up to date. FX thread only, without a toolkit.
public final class RecentModel {
  private static final int MOST = 60;

  private final LibraryQueries queries;
  private final Jobs jobs;
  private final Deletion deletion;
  private final NoticeModel notice;
  private LongPredicate toldElsewhere = id -> false;
  private final Set<Long> discarded = new HashSet<>();
  private final ObservableList<PictureSummary> pictures = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureSummary> picturesView =
      FXCollections.unmodifiableObservableList(pictures);

  /// @param first hears of the newest pictures once they are there
  public RecentModel(
      EventSource events,
      LibraryQueries queries,
      Jobs jobs,
      Deletion deletion,
      NoticeModel notice,
      Consumer<List<PictureSummary>> first) {
    this.queries = queries;
    this.jobs = jobs;
    this.deletion = deletion;
    this.notice = notice;
    events.listen(news -> news.forEach(this::hear));
    Answer.of(
        queries.recent(Optional.empty(), MOST),
        page -> {
          pictures.setAll(page.pictures());
          first.accept(page.pictures());
        },
        problem -> notice.tell(new NoticeModel.Notice.Failed(problem)));
  }

  /// Who else tells of pictures that were moved to the trash, so that it is told once.
  public void leaveTo(LongPredicate others) {
    toldElsewhere = others;
  }

  /// The newest first.
  public ObservableList<PictureSummary> pictures() {
    return picturesView;
  }

  /// Whether any failed.
  public boolean hasFailed() {
    return pictures.stream().anyMatch(e -> e.state() == PictureEntry.State.FAILED);
  }

  /// Puts one that is not finished into the queue again.
  public void retry(PictureSummary picture) {
    if (picture.canContinue()) {
      jobs.requeue(JobOwner.CREATE, List.of(picture.id()));
    }
  }

  /// Puts all that failed into the queue again.
  public void retryFailed() {
    jobs.requeue(
        JobOwner.CREATE,
        pictures.stream()
            .filter(picture -> picture.state() == PictureEntry.State.FAILED)
            .map(PictureSummary::id)
            .toList());
  }

  /// Moves one to the trash.
  public void discard(long id) {
    deletion.discard(id);
  }

  /// Brings one back from the trash.
  public void restore(long id) {
    notice.clear();
    deletion.restore(id);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Began began -> look(began.entry().id(), this::put);
      case StudioEvent.Rested rested -> look(rested.entry().id(), this::replace);
      case StudioEvent.Ended ended -> look(ended.entry().id(), this::replace);
      case StudioEvent.Failed failed ->
          failed.entry().ifPresent(entry -> look(entry.id(), this::replace));
      case StudioEvent.Kept kept -> look(kept.entry().id(), this::replace);
      case StudioEvent.ThumbnailMade made -> {
        if (pictures.stream().anyMatch(picture -> picture.id() == made.id())) {
          look(made.id(), this::replace);
        }
      }
      case StudioEvent.Discarded gone -> {
        discarded.add(gone.id());
        if (pictures.removeIf(e -> e.id() == gone.id()) && !toldElsewhere.test(gone.id())) {
          notice.tell(new NoticeModel.Notice.Trashed(gone.id()));
        }
      }
      case StudioEvent.Restored back -> {
        discarded.remove(back.entry().id());
        notice.tell(new NoticeModel.Notice.Restored(back.entry().id()));
        look(back.entry().id(), this::put);
      }
      default -> {}
    }
  }

  /// What changed is asked for: lists show what the library has. An answer may come late.
  private void look(long id, Consumer<PictureSummary> found) {
    Answer.of(
        queries.summary(id),
        picture -> {
          if (!discarded.contains(id)) {
            found.accept(picture);
          }
        });
  }

  private void replace(PictureSummary picture) {
    pictures.replaceAll(other -> other.id() == picture.id() ? picture : other);
  }

  /// The newest first; what lies beyond the last is left out.
  private void put(PictureSummary picture) {
    pictures.removeIf(other -> other.id() == picture.id());
    int at = 0;
    while (at < pictures.size() && pictures.get(at).id() > picture.id()) {
      at++;
    }
    pictures.add(at, picture);
    if (pictures.size() > MOST) {
      pictures.removeLast();
    }
  }
}
