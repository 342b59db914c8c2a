package studio.lumina.app.create;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;

/// The newest pictures, kept up to date. FX thread only, without a toolkit.
public final class RecentModel {
  private static final int MOST = 60;

  private final ObservableList<PictureEntry> pictures = FXCollections.observableArrayList();

  RecentModel(Workshop workshop) {
    workshop.listen(news -> news.forEach(this::hear));
    workshop.history(MOST);
  }

  /// The newest first.
  public ObservableList<PictureEntry> pictures() {
    return FXCollections.unmodifiableObservableList(pictures);
  }

  private void hear(News news) {
    switch (news) {
      case News.History found -> pictures.setAll(found.entries());
      case News.Began began -> {
        pictures.removeIf(e -> e.id() == began.entry().id());
        pictures.addFirst(began.entry());
      }
      case News.Ended ended -> replace(ended.entry());
      case News.Failed failed -> failed.entry().ifPresent(this::replace);
      case News.Discarded gone -> pictures.removeIf(e -> e.id() == gone.id());
      case News.Restored back -> restore(back.entry());
      default -> {}
    }
  }

  private void replace(PictureEntry entry) {
    pictures.replaceAll(e -> e.id() == entry.id() ? entry : e);
  }

  private void restore(PictureEntry entry) {
    int at = 0;
    while (at < pictures.size() && pictures.get(at).id() > entry.id()) {
      at++;
    }
    pictures.add(at, entry);
  }
}
