package studio.lumina.app.gallery;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.Relative;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;

/// What is known of the picture that alone is chosen. FX thread only, without a toolkit.
public final class DetailsModel {
  private static final long NONE = -1;

  private final GalleryModel gallery;
  private final LibraryQueries queries;
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> entry =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<PictureSummary>> family =
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
  public ReadOnlyObjectProperty<List<PictureSummary>> familyProperty() {
    return family.getReadOnlyProperty();
  }

  private void look() {
    List<Long> ids = gallery.selection().ids();
    long now = ids.size() == 1 ? ids.getFirst() : NONE;
    if (now == wanted) {
      return;
    }
    wanted = now;
    entry.set(Optional.empty());
    family.set(List.of());
    if (now != NONE) {
      Answer.of(
          queries.entry(now),
          found -> {
            if (wanted == found.id()) {
              entry.set(Optional.of(found));
            }
          });
      Answer.of(
          queries.family(now),
          found -> {
            if (wanted == now && found.size() > 1) {
              family.set(found.stream().map(Relative::picture).toList());
            }
          });
    }
  }
}
