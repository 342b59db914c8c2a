package studio.lumina.app.picture;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.Thumbnail;

/// The thumbnails of the library's pictures, loaded off the FX thread and kept while they are
/// looked at, up to [#MOST_PIXELS]. FX thread only.
final class Thumbnails {
  /// 32 million pixels are 128 MB.
  private static final long MOST_PIXELS = 32_000_000;

  private static final long SMALL = (long) Thumbnail.SMALL * Thumbnail.SMALL;
  private static final long LARGE = (long) Thumbnail.LARGE * Thumbnail.LARGE;

  private final Map<Path, Loaded> images = new LinkedHashMap<>(64, 0.75f, true);
  private long pixels;

  /// @param pixels that it has at the most
  private record Loaded(Image image, long pixels) {}

  /// A picture's thumbnail, where it has one; its pixels may come a little later.
  ///
  /// @param side of the square that it is shown in, pixels
  Optional<Image> of(PictureSummary picture, double side) {
    boolean small = side <= Thumbnail.SMALL;
    return picture
        .thumbnail()
        .map(files -> of(small ? files.small() : files.large(), small ? SMALL : LARGE));
  }

  /// An opened picture's file in small, where it has one; its pixels come a little later.
  Optional<Image> of(PictureEntry opened) {
    return opened
        .file()
        .map(file ->
            images
                .computeIfAbsent(
                    Path.of(file + "?" + opened.state() + opened.codes().size()),
                    key ->
                        new Loaded(
                            new Image(
                                file.toUri().toString(),
                                Thumbnail.SMALL,
                                Thumbnail.SMALL,
                                true,
                                true,
                                true),
                            0))
                .image());
  }

  /// A new state of a picture has files of another name, so that none is shown that is out of date.
  private Image of(Path file, long most) {
    Loaded loaded = images.get(file);
    if (loaded == null || loaded.image().isError()) {
      loaded = new Loaded(new Image(file.toUri().toString(), true), most);
      images.put(file, loaded);
      pixels += most;
      forgetOldest();
    }
    return loaded.image();
  }

  private void forgetOldest() {
    Iterator<Loaded> oldest = images.values().iterator();
    while (pixels > MOST_PIXELS && oldest.hasNext()) {
      pixels -= oldest.next().pixels();
      oldest.remove();
    }
  }
}
