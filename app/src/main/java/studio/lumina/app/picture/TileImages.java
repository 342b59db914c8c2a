package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Size;

/// The images that all workspaces show pictures in small with: each picture's thumbnail, loaded
/// once, and its rows being painted, which come by themselves. One for the window; FX thread only.
public final class TileImages {
  private final LivePreviews previews;
  private final Thumbnails thumbnails = new Thumbnails();
  private final Map<LivePreview, WritableImage> live = new WeakHashMap<>();

  /// @param previews of the pictures being painted
  public TileImages(LivePreviews previews) {
    this.previews = previews;
  }

  /// What there is of a picture, the lowest first: its thumbnail, over it the rows painted now.
  ///
  /// @param side of the square that it is shown in, pixels
  public List<Image> layers(PictureSummary picture, double side) {
    return layers(picture.id(), thumbnail(picture, side));
  }

  /// What there is of an opened picture, the lowest first: its file in small, over it the rows
  /// painted now.
  public List<Image> layers(PictureEntry opened) {
    return layers(opened.id(), thumbnail(opened));
  }

  /// A picture's thumbnail, where it has one; its pixels may come a little later.
  ///
  /// @param side of the square that it is shown in, pixels
  public Optional<Image> thumbnail(PictureSummary picture, double side) {
    return thumbnails.of(picture, side);
  }

  /// An opened picture's file in small, where it has one; its pixels come a little later.
  public Optional<Image> thumbnail(PictureEntry opened) {
    return thumbnails.of(opened);
  }

  private List<Image> layers(long id, Optional<Image> below) {
    List<Image> layers = new ArrayList<>();
    below.ifPresent(layers::add);
    previews.of(id).map(this::rows).ifPresent(layers::add);
    return layers;
  }

  private WritableImage rows(LivePreview preview) {
    return live.computeIfAbsent(preview, TileImages::open);
  }

  private static WritableImage open(LivePreview preview) {
    WritableImage rows = new WritableImage(preview.size().width(), preview.size().height());
    preview.open((firstRow, band) -> PictureImages.band(rows, firstRow * Size.CELL, band));
    return rows;
  }
}
