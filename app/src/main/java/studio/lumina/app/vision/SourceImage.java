package studio.lumina.app.vision;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.PictureImages;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;

/// The picture that is worked on as an image of the window, whole or as a result's frame cuts it.
/// FX thread only.
final class SourceImage {
  /// More pixels on a side than a photo in small has.
  private static final int ALL = 1 << 20;

  private @Nullable VisionSource source;
  private @Nullable Image whole;
  private @Nullable Image cut;
  private Crop.@Nullable Frame frame;
  private long loaded = -1;
  private @Nullable Image kept;

  /// All of it; null where there is nothing to be seen.
  @Nullable Image whole(Optional<VisionSource> of) {
    VisionSource now = of.orElse(null);
    if (now != source) {
      source = now;
      cut = null;
      frame = null;
      whole =
          switch (now) {
            case null -> null;
            case VisionSource.Photo photo ->
                PictureImages.small(Fitting.white(photo.preview()), ALL);
            case VisionSource.Painted painted ->
                painted
                    .entry()
                    .file()
                    .map(file -> new Image(file.toUri().toString(), true))
                    .orElse(null);
          };
    }
    return whole;
  }

  /// A picture of the library, which is loaded once.
  @Nullable Image of(PictureEntry entry) {
    if (entry.file().isEmpty()) {
      return null;
    }
    if (entry.id() != loaded) {
      loaded = entry.id();
      kept = new Image(entry.file().get().toUri().toString(), true);
    }
    return kept;
  }

  /// The part that a prompt's picture is of.
  ///
  /// @param size that it was fitted to
  @Nullable Image cut(Optional<VisionSource> of, Part.Image prompted, Size size) {
    Image all = whole(of);
    if (all == null || !(prompted instanceof Part.PhotoReference photo)) {
      return all;
    }
    Crop.Frame wanted = photo.crop().frame(photo.width(), photo.height(), size);
    if (cut == null || !wanted.equals(frame)) {
      frame = wanted;
      double smaller = all.getWidth() / photo.width();
      int left = (int) Math.clamp(Math.rint(wanted.left() * smaller), 0, all.getWidth() - 1);
      int top = (int) Math.clamp(Math.rint(wanted.top() * smaller), 0, all.getHeight() - 1);
      cut =
          new WritableImage(
              all.getPixelReader(),
              left,
              top,
              (int) Math.clamp(Math.rint(wanted.width() * smaller), 1, all.getWidth() - left),
              (int) Math.clamp(Math.rint(wanted.height() * smaller), 1, all.getHeight() - top));
    }
    return cut;
  }
}
