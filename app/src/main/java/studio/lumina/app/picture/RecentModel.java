package studio.lumina.app.picture;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;

/// The newest pictures, kept up to date. FX thread only, without a toolkit.
public final class RecentModel {
  private static final int MOST = 60;

  private final Jobs jobs;
  private final Deletion deletion;
  private final NoticeModel notice;
  private final ObservableList<PictureEntry> pictures = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureEntry> picturesView =
      FXCollections.unmodifiableObservableList(pictures);

  /// @param first hears of the newest pictures once they are there
  public RecentModel(
      EventSource events,
      LibraryQueries queries,
      Jobs jobs,
      Deletion deletion,
      NoticeModel notice,
      Consumer<List<PictureEntry>> first) {
    this.jobs = jobs;
    this.deletion = deletion;
    this.notice = notice;
    events.listen(news -> news.forEach(this::hear));
    Answer.of(
        queries.recent(MOST),
        found -> {
          pictures.setAll(found);
          first.accept(found);
        },
        problem -> notice.tell(new NoticeModel.Notice.Failed(problem)));
  }

  /// The newest first.
  public ObservableList<PictureEntry> pictures() {
    return picturesView;
  }

  /// Whether any failed.
  public boolean hasFailed() {
    return pictures.stream().anyMatch(e -> e.state() == PictureEntry.State.FAILED);
  }

  /// Puts one that is not finished into the queue again.
  public void retry(PictureEntry entry) {
    if (entry.canContinue()) {
      jobs.retry(JobOwner.CREATE, List.of(entry));
    }
  }

  /// Puts all that failed into the queue again.
  public void retryFailed() {
    jobs.retry(
        JobOwner.CREATE,
        pictures.stream().filter(e -> e.state() == PictureEntry.State.FAILED).toList());
  }

  /// Moves one to the trash.
  public void discard(PictureEntry entry) {
    deletion.discard(entry);
  }

  /// Brings one back from the trash.
  public void restore(long id) {
    notice.clear();
    deletion.restore(id);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Began began -> {
        pictures.removeIf(e -> e.id() == began.entry().id());
        pictures.addFirst(began.entry());
        if (pictures.size() > MOST) {
          pictures.removeLast();
        }
      }
      case StudioEvent.Ended ended -> replace(ended.entry());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(this::replace);
      case StudioEvent.Kept kept -> replace(kept.entry());
      case StudioEvent.Discarded gone -> {
        if (pictures.removeIf(e -> e.id() == gone.id())) {
          notice.tell(new NoticeModel.Notice.Trashed(gone.id()));
        }
      }
      case StudioEvent.Restored back -> putBack(back.entry());
      default -> {}
    }
  }

  private void replace(PictureEntry entry) {
    pictures.replaceAll(e -> e.id() == entry.id() ? entry : e);
  }

  private void putBack(PictureEntry entry) {
    pictures.removeIf(e -> e.id() == entry.id());
    int at = 0;
    while (at < pictures.size() && pictures.get(at).id() > entry.id()) {
      at++;
    }
    pictures.add(at, entry);
  }
}
