package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Size;

/// The live previews as images whose rows come by themselves, one for each picture, shared by all
/// tiles that show it. FX thread only.
public final class LiveRows {
  private final LivePreviews previews;
  private final Map<LivePreview, WritableImage> images = new WeakHashMap<>();

  public LiveRows(LivePreviews previews) {
    this.previews = previews;
  }

  /// What there is of a picture, the lowest first: its thumbnail, over it the rows painted now.
  ///
  /// @param side of the square that it is shown in, pixels
  public List<Image> layers(PictureSummary picture, Thumbnails thumbs, double side) {
    List<Image> layers = new ArrayList<>();
    thumbs.of(picture, side).ifPresent(layers::add);
    previews.of(picture.id()).map(this::image).ifPresent(layers::add);
    return layers;
  }

  /// What there is of an opened picture, the lowest first: its file in small, over it the rows
  /// painted now.
  public List<Image> layers(PictureEntry opened, Thumbnails thumbs) {
    List<Image> layers = new ArrayList<>();
    thumbs.of(opened).ifPresent(layers::add);
    previews.of(opened.id()).map(this::image).ifPresent(layers::add);
    return layers;
  }

  private Image image(LivePreview preview) {
    return images.computeIfAbsent(preview, LiveRows::open);
  }

  private static WritableImage open(LivePreview preview) {
    WritableImage rows = new WritableImage(preview.size().width(), preview.size().height());
    preview.open((firstRow, band) -> PictureImages.band(rows, firstRow * Size.CELL, band));
    return rows;
  }
}
