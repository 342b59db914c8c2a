package studio.lumina.app.create;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;

/// The pictures that were moved to the trash, also before the program started, the last on top, and
/// what the stage shows in place of one. FX thread only, without a toolkit.
public final class DeletionModel {
  private static final long NONE = -1;
  private static final int MOST = 100;

  private final StageModel stage;
  private final RecentModel recent;
  private final Deque<Long> deleted = new ArrayDeque<>();
  private final Set<Long> wanted = new HashSet<>();
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private long left = NONE;

  /// @param stage made before this, so that it has put a deleted picture away when this hears of it
  DeletionModel(EventSource events, LibraryQueries queries, StageModel stage, RecentModel recent) {
    this.stage = stage;
    this.recent = recent;
    stage
        .shownProperty()
        .addListener((value, before, now) ->
            left = now.isEmpty() ? before.map(PictureEntry::id).orElse(NONE) : NONE);
    events.listen(news -> news.forEach(this::hear));
    Answer.of(queries.trashed(MOST), this::before);
  }

  /// Whether a picture can be brought back.
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /// Brings back the picture that was deleted last; called again, the one before.
  public void undo() {
    if (!deleted.isEmpty()) {
      restore(deleted.peek());
    }
  }

  /// Brings back a picture that was deleted and shows it, also while another is painted.
  public void restore(long id) {
    deleted.remove(id);
    possible.set(!deleted.isEmpty());
    wanted.add(id);
    recent.restore(id);
  }

  /// What was deleted in earlier runs lies below what was deleted meanwhile.
  private void before(List<Long> trashed) {
    trashed.stream().filter(id -> !deleted.contains(id)).forEach(deleted::addLast);
    possible.set(!deleted.isEmpty());
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Discarded gone -> {
        deleted.remove(gone.id());
        deleted.push(gone.id());
        if (left == gone.id()) {
          neighbour(gone.id()).ifPresent(picture -> stage.show(picture.id()));
        }
      }
      case StudioEvent.Restored back -> {
        deleted.remove(back.entry().id());
        if (wanted.remove(back.entry().id())) {
          stage.show(back.entry());
        }
      }
      default -> {}
    }
    possible.set(!deleted.isEmpty());
  }

  /// The next older picture that shows something, else the next newer one.
  private Optional<PictureSummary> neighbour(long id) {
    List<PictureSummary> seen =
        recent.pictures().stream().filter(entry -> entry.id() != id && entry.codes() > 0).toList();
    Optional<PictureSummary> older = seen.stream().filter(entry -> entry.id() < id).findFirst();
    return older.or(() -> seen.reversed().stream().filter(entry -> entry.id() > id).findFirst());
  }
}
