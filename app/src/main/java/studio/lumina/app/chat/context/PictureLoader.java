package studio.lumina.app.chat.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.PictureImages;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.Part;

/// Loads the pictures of conversations as images and keeps the last ones. FX thread only.
public final class PictureLoader {
  private static final int MOST = 60;
  private static final int SIDE = 2048;

  private final Chats chats;
  private final Map<Part.Image, Image> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Part.Image, Image> eldest) {
          return size() > MOST;
        }
      };

  public PictureLoader(Chats chats) {
    this.chats = chats;
  }

  /// Hands over a picture, now or once it is there; one that cannot be had is not handed over.
  ///
  /// @param model the checkpoint that made it
  public void load(Part.Image image, String model, Consumer<Image> found) {
    @Nullable Image kept = known.get(image);
    if (kept != null) {
      found.accept(kept);
      return;
    }
    Answer.of(
        chats.picture(image, model),
        picture -> {
          Image made = PictureImages.small(picture, SIDE);
          known.put(image, made);
          found.accept(made);
        },
        problem -> {});
  }
}
