package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// The picture being painted as an image whose rows come by themselves, shared by all tiles that
/// show it.
public final class LiveRows implements RowSink {
  private @Nullable WritableImage rows;
  private long id;

  @Override
  public void begin(long id, Size size) {
    this.id = id;
    rows = new WritableImage(size.width(), size.height());
  }

  @Override
  public void band(int firstRow, Picture band) {
    if (rows != null) {
      PictureImages.band(rows, firstRow * Size.CELL, band);
    }
  }

  @Override
  public void end() {
    rows = null;
  }

  /// What there is of a picture, the lowest first: its file in small, over it the rows painted now.
  public List<Image> layers(PictureEntry entry, Thumbnails thumbs) {
    List<Image> layers = new ArrayList<>();
    thumbs.of(entry).ifPresent(layers::add);
    if (rows != null && entry.id() == id) {
      layers.add(rows);
    }
    return layers;
  }
}
