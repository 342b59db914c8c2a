package studio.lumina.app.picture;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Workshop;

/// The newest pictures, kept up to date. FX thread only, without a toolkit.
public final class RecentModel {
  private static final int MOST = 60;

  private final Workshop workshop;
  private final NoticeModel notice;
  private final ObservableList<PictureEntry> pictures = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureEntry> picturesView =
      FXCollections.unmodifiableObservableList(pictures);

  public RecentModel(Workshop workshop, NoticeModel notice) {
    this.workshop = workshop;
    this.notice = notice;
    workshop.listen(news -> news.forEach(this::hear));
    workshop.history(MOST);
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
      workshop.retry(java.util.List.of(entry));
    }
  }

  /// Puts all that failed into the queue again.
  public void retryFailed() {
    workshop.retry(pictures.stream().filter(e -> e.state() == PictureEntry.State.FAILED).toList());
  }

  /// Moves one to the trash.
  public void discard(PictureEntry entry) {
    workshop.discard(entry);
  }

  /// Brings one back from the trash.
  public void restore(long id) {
    notice.clear();
    workshop.restore(id);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.History found ->
          pictures.setAll(found.entries().subList(0, Math.min(MOST, found.entries().size())));
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
