package studio.lumina.app.chat.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.PictureImages;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;

/// Loads the pictures of conversations as images and keeps the last ones. One that cannot be had,
/// as a part of a picture cannot before a checkpoint is open to decode it, is asked for again when
/// one is. FX thread only.
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

  private record Wish(Part.Image image, String model, Consumer<Image> found) {}

  private List<Wish> wishes = new ArrayList<>();

  /// @param card of the open checkpoint
  public PictureLoader(Chats chats, ObservableValue<Optional<ModelCard>> card) {
    this.chats = chats;
    card.addListener((value, before, now) -> {
      if (now.isPresent()) {
        List<Wish> again = wishes;
        wishes = new ArrayList<>();
        again.forEach(wish -> load(wish.image(), wish.model(), wish.found()));
      }
    });
  }

  /// Hands over a picture, now or once it is there.
  ///
  /// @param model the checkpoint that made it
  public void load(Part.Image image, String model, Consumer<Image> found) {
    @Nullable Image kept = known.get(image);
    if (kept != null) {
      found.accept(kept);
      return;
    }
    CompletionStage<Picture> answer = chats.picture(image, model);
    answer.whenComplete((picture, failure) -> {
      if (failure != null) {
        wish(new Wish(image, model, found));
      }
    });
    Answer.of(
        answer,
        picture -> {
          Image made = PictureImages.small(picture, SIDE);
          known.put(image, made);
          found.accept(made);
        },
        problem -> {});
  }

  private void wish(Wish wish) {
    wishes.add(wish);
    if (wishes.size() > MOST) {
      wishes.removeFirst();
    }
  }
}
