package studio.lumina.app.picture;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import studio.lumina.app.store.PictureEntry;

/// Pictures of the library in small, loaded off the FX thread and kept, at most a few hundred. FX
/// thread only.
public final class Thumbnails {
  private static final int MOST = 240;
  private static final double SIDE = 240;

  private final Map<String, Image> images =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
          return size() > MOST;
        }
      };

  /// The picture, where it has a file; it may come a little later.
  public Optional<Image> of(PictureEntry entry) {
    return entry.file().map(file -> images.computeIfAbsent(key(entry), key -> load(file)));
  }

  private static Image load(Path file) {
    return new Image(file.toUri().toString(), SIDE, SIDE, true, true, true);
  }

  private static String key(PictureEntry entry) {
    return entry.id() + " " + entry.state() + " " + entry.codes().size();
  }
}
