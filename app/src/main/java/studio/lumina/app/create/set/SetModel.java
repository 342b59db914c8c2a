package studio.lumina.app.create.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.SetMembers;
import studio.lumina.app.work.StudioEvent;

/// The set of the picture on the stage: its places, filled as its pictures come. FX thread only,
/// without a toolkit.
public final class SetModel {
  private final LibraryQueries queries;
  private final ReadOnlyObjectWrapper<Optional<PictureSet>> set =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<SetCell> cells = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<SetCell> cellsView = FXCollections.unmodifiableObservableList(cells);
  private final ReadOnlyObjectProperty<Optional<PictureEntry>> shown;
  private long wanted = -1;

  public SetModel(
      EventSource events,
      LibraryQueries queries,
      ReadOnlyObjectProperty<Optional<PictureEntry>> shown) {
    this.queries = queries;
    this.shown = shown;
    events.listen(news -> news.forEach(this::hear));
    shown.addListener((value, before, now) -> follow());
  }

  /// The set, where the picture on the stage is of one.
  public ReadOnlyObjectProperty<Optional<PictureSet>> setProperty() {
    return set.getReadOnlyProperty();
  }

  /// The picture on the stage.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> shownProperty() {
    return shown;
  }

  /// Its places, row by row.
  public ObservableList<SetCell> cells() {
    return cellsView;
  }

  /// The pictures that are there.
  public List<PictureSummary> members() {
    return cells.stream().flatMap(c -> c.picture().stream()).toList();
  }

  /// Which of them, from 1, stands on the stage; 0 for none.
  public int position() {
    Optional<Long> id = shown.get().map(PictureEntry::id);
    for (int i = 0; i < cells.size(); i++) {
      if (id.isPresent() && cells.get(i).picture().map(PictureSummary::id).equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void follow() {
    Optional<PictureEntry.Place> place = shown.get().flatMap(PictureEntry::place);
    long now = place.map(PictureEntry.Place::set).orElse(-1L);
    if (now == wanted) {
      return;
    }
    wanted = now;
    if (now < 0) {
      set.set(Optional.empty());
      cells.clear();
    } else {
      ask();
    }
  }

  private void ask() {
    Answer.of(queries.set(wanted), this::found);
  }

  /// The stage may show a picture of another set by now.
  private void found(SetMembers found) {
    if (found.set().id() == wanted) {
      fill(found.set(), found.members());
    }
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.SetChanged changed when changed.set() == wanted -> ask();
      case StudioEvent.Began began -> look(began.entry());
      case StudioEvent.Rested rested -> look(rested.entry());
      case StudioEvent.Ended ended -> look(ended.entry());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(this::look);
      case StudioEvent.Kept kept -> look(kept.entry());
      case StudioEvent.ThumbnailMade made -> {
        if (members().stream().anyMatch(member -> member.id() == made.id())) {
          Answer.of(queries.summary(made.id()), this::replace);
        }
      }
      case StudioEvent.Discarded gone ->
          cells.replaceAll(c ->
              c.picture().filter(p -> p.id() == gone.id()).isPresent()
                  ? new SetCell(c.column(), c.row(), Optional.empty())
                  : c);
      case StudioEvent.Restored back -> look(back.entry());
      default -> {}
    }
  }

  private void fill(PictureSet found, List<PictureSummary> members) {
    int columns = found.columns().values().size();
    int rows = found.rows().map(r -> r.values().size()).orElse(1);
    List<SetCell> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int x = column;
        int y = row;
        all.add(new SetCell(x, y, members.stream().filter(m -> stands(m, x, y)).findFirst()));
      }
    }
    set.set(Optional.of(found));
    cells.setAll(all);
  }

  private static boolean stands(PictureSummary picture, int column, int row) {
    return picture.place().filter(p -> p.column() == column && p.row() == row).isPresent();
  }

  /// What changed is asked for: lists show what the library has.
  private void look(PictureEntry entry) {
    if (entry.place().filter(p -> p.set() == wanted).isPresent()) {
      Answer.of(queries.summary(entry.id()), this::replace);
    }
  }

  private void replace(PictureSummary picture) {
    if (picture.place().filter(p -> p.set() == wanted).isPresent()) {
      cells.replaceAll(c ->
          stands(picture, c.column(), c.row())
              ? new SetCell(c.column(), c.row(), Optional.of(picture))
              : c);
    }
  }
}
