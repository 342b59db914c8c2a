package studio.lumina.app.gallery;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;

/// The details of the picture that alone is selected: its values and its fork tree. FX thread only,
/// without a toolkit.
public final class DetailsModel {
  private static final long NONE = -1;

  private final GalleryModel gallery;
  private final LibraryQueries queries;
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> entry =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<PictureSummary>> forkTree =
      new ReadOnlyObjectWrapper<>(List.of());
  private long wanted = NONE;

  public DetailsModel(GalleryModel gallery, LibraryQueries queries) {
    this.gallery = gallery;
    this.queries = queries;
    gallery.selection().versionProperty().addListener((value, before, now) -> look());
    gallery.pages().versionProperty().addListener((value, before, now) -> look());
  }

  /// The picture with its values.
  public ReadOnlyObjectProperty<Optional<PictureEntry>> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /// The pictures that share rows with it, itself among them; empty where it has none.
  public ReadOnlyObjectProperty<List<PictureSummary>> forkTreeProperty() {
    return forkTree.getReadOnlyProperty();
  }

  private void look() {
    List<Long> ids = gallery.selection().ids();
    long now = ids.size() == 1 ? ids.getFirst() : NONE;
    if (now == wanted) {
      return;
    }
    wanted = now;
    entry.set(Optional.empty());
    forkTree.set(List.of());
    if (now != NONE) {
      Answer.of(
          queries.entry(now),
          found -> {
            if (wanted == found.id()) {
              entry.set(Optional.of(found));
            }
          });
      Answer.of(
          queries.forkTree(now),
          found -> {
            if (wanted == now && found.size() > 1) {
              forkTree.set(found.stream().map(ForkTreeMember::picture).toList());
            }
          });
    }
  }
}
