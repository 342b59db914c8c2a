package studio.lumina.app.gallery;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.Ratings;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Problem;

/// The pictures that the gallery lists, which of them are selected, and what is done to them. FX
/// thread only, without a toolkit.
public final class GalleryModel {
  private final LibraryQueries queries;
  private final Deletion deletion;
  private final Ratings ratings;
  private final Clock clock;
  private final ObjectProperty<PictureFilter> filter =
      new SimpleObjectProperty<>(PictureFilter.ALL);
  private final ReadOnlyObjectWrapper<PictureIndex> index =
      new ReadOnlyObjectWrapper<>(PictureIndex.EMPTY);
  private final ReadOnlyObjectWrapper<List<String>> checkpoints =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final SummaryPages pages;
  private final GallerySelection selection = new GallerySelection();
  private final UndoHistory history = new UndoHistory();
  private final Set<Long> discarded = new HashSet<>();
  private PictureFilter listed = PictureFilter.ALL;
  private boolean asking;
  private boolean again;
  private boolean looked;

  /// @param clock tells the days and their zone
  public GalleryModel(StudioPorts ports, Clock clock) {
    queries = ports.queries();
    deletion = ports.deletion();
    ratings = ports.ratings();
    this.clock = clock;
    pages = new SummaryPages(queries);
    filter.addListener((value, before, now) -> list());
    ports.events().listen(news -> news.forEach(this::hear));
  }

  /// Which pictures are listed, and how.
  public ObjectProperty<PictureFilter> filterProperty() {
    return filter;
  }

  /// The list.
  public ReadOnlyObjectProperty<PictureIndex> indexProperty() {
    return index.getReadOnlyProperty();
  }

  /// Names of the checkpoints that made pictures.
  public ReadOnlyObjectProperty<List<String>> checkpointsProperty() {
    return checkpoints.getReadOnlyProperty();
  }

  /// Why there is no list.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What the list shows.
  public SummaryPages pages() {
    return pages;
  }

  /// What is chosen.
  public GallerySelection selection() {
    return selection;
  }

  /// What can be taken back.
  public UndoHistory history() {
    return history;
  }

  /// Whose days they are.
  public ZoneId zone() {
    return clock.getZone();
  }

  /// Tells the days.
  public Clock clock() {
    return clock;
  }

  /// The gallery comes into sight: from now on its list is kept up to date.
  public void look() {
    if (!looked) {
      looked = true;
      list();
    }
  }

  /// Shows the trash, or what is not in it.
  public void showTrash(boolean trash) {
    filter.set(trash ? PictureFilter.TRASH : PictureFilter.ALL);
  }

  /// Gives what is chosen a number of stars; each can have its own back.
  ///
  /// @param stars 0 to 5
  public void rate(int stars) {
    rate(stars, selection.ids());
  }

  /// Gives pictures a number of stars, as [#rate(int)] does.
  public void rate(List<PictureSummary> pictures, int stars) {
    rate(stars, pictures.stream().map(PictureSummary::id).toList());
  }

  private void rate(int stars, List<Long> ids) {
    Map<Integer, List<Long>> before = new HashMap<>();
    for (long id : ids) {
      int had = pages.of(id).map(PictureSummary::star).orElse(0);
      before.computeIfAbsent(had, of -> new ArrayList<>()).add(id);
    }
    if (!ids.isEmpty()) {
      history.perform(
          new UndoHistory.Edit(
              UndoHistory.Kind.RATE,
              ids.size(),
              () -> before.forEach((had, these) -> ratings.rate(these, had)),
              () -> ratings.rate(ids, stars)));
    }
  }

  /// Moves what is chosen to the trash; its neighbour is chosen then.
  public void discard() {
    discardAll(selection.ids());
  }

  /// Moves pictures to the trash.
  public void discard(List<PictureSummary> pictures) {
    discardAll(pictures.stream().map(PictureSummary::id).toList());
  }

  private void discardAll(List<Long> ids) {
    if (!ids.isEmpty() && !filter.get().trash()) {
      history.perform(
          new UndoHistory.Edit(
              UndoHistory.Kind.DELETE,
              ids.size(),
              () -> ids.forEach(deletion::restore),
              () -> {
                discarded.addAll(ids);
                ids.forEach(deletion::discard);
              }));
    }
  }

  /// Whether a picture was moved to the trash here, so that nobody else need tell of it.
  public boolean tellsOf(long discardedPicture) {
    return discarded.contains(discardedPicture);
  }

  /// Brings back what is chosen in the trash.
  public void restore() {
    List<Long> ids = selection.ids();
    if (!ids.isEmpty() && filter.get().trash()) {
      history.perform(
          new UndoHistory.Edit(
              UndoHistory.Kind.RESTORE,
              ids.size(),
              () -> ids.forEach(deletion::discard),
              () -> ids.forEach(deletion::restore)));
    }
  }

  /// Removes for good what is chosen in the trash.
  public void erase() {
    List<Long> ids = selection.ids();
    if (!ids.isEmpty() && filter.get().trash()) {
      history.forget();
      deletion.erase(ids);
    }
  }

  /// The picture that alone is chosen, where it is known.
  public Optional<PictureSummary> single() {
    return selection.size() == 1 ? pages.of(selection.ids().getFirst()) : Optional.empty();
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Began began -> changed(List.of(began.entry().id()), true);
      case StudioEvent.Rested rested -> changed(List.of(rested.entry().id()), false);
      case StudioEvent.Ended ended -> changed(List.of(ended.entry().id()), true);
      case StudioEvent.Failed failed ->
          failed.entry().ifPresent(entry -> changed(List.of(entry.id()), true));
      case StudioEvent.Kept kept -> changed(List.of(kept.entry().id()), false);
      case StudioEvent.ThumbnailMade made -> changed(List.of(made.id()), false);
      case StudioEvent.Rated rated -> changed(rated.ids(), true);
      case StudioEvent.Discarded gone -> changed(List.of(gone.id()), true);
      case StudioEvent.Restored back -> changed(List.of(back.entry().id()), true);
      case StudioEvent.Erased gone -> changed(gone.ids(), true);
      default -> {}
    }
  }

  private void changed(List<Long> ids, boolean order) {
    pages.changed(ids);
    if (order) {
      list();
    }
  }

  /// One question at a time: what changes meanwhile is asked for once more after it.
  private void list() {
    if (!looked) {
      return;
    }
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    PictureFilter asked = filter.get();
    Answer.of(
        queries.index(asked),
        found -> {
          asking = false;
          if (again) {
            again = false;
            list();
          }
          if (asked.trash() == filter.get().trash()) {
            take(found, asked.equals(listed));
            listed = asked;
          }
        },
        why -> {
          asking = false;
          problem.set(Optional.of(why));
        });
  }

  private void take(PictureIndex found, boolean same) {
    problem.set(Optional.empty());
    pages.over(found);
    index.set(found);
    selection.over(found, same);
    Answer.of(queries.modelNames(), checkpoints::set);
  }
}
