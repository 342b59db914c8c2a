package studio.lumina.app.chat.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import studio.lumina.app.chat.NoChats;
import studio.lumina.app.work.FakeEngine;
import studio.lumina.app.work.FakeScript;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class PictureLoaderTest {
  /// Has pictures once a checkpoint is open to decode them.
  private static final class Decoding extends NoChats {
    private final SimpleObjectProperty<Optional<ModelCard>> card;
    private int asked;

    Decoding(SimpleObjectProperty<Optional<ModelCard>> card) {
      super(new Problem.Closed("model"));
      this.card = card;
    }

    @Override
    public CompletionStage<Picture> picture(Part.Image image, String model) {
      asked++;
      return card.get().isPresent()
          ? CompletableFuture.completedFuture(
              new Picture(4, 2, Picture.Mode.RGB, new byte[4 * 2 * 3]))
          : CompletableFuture.failedFuture(new LuminaException(new Problem.Closed("model")));
    }
  }

  /// As after a start: the transcript is there before the checkpoint.
  @Test
  void whatNeedsACheckpointComesWhenOneIsOpen() {
    SimpleObjectProperty<Optional<ModelCard>> card = new SimpleObjectProperty<>(Optional.empty());
    Decoding chats = new Decoding(card);
    PictureLoader loader = new PictureLoader(chats, card);
    List<Image> found = new ArrayList<>();
    loader.load(new Part.Drawn(new Size(64, 64), Tokens.of(1, 2, 3, 4)), "fake", found::add);
    assertEquals(0, found.size());
    card.set(Optional.of(new FakeEngine(Opening.of("fake"), FakeScript.QUICK).card()));
    assertEquals(1, found.size());
    assertEquals(4, found.getFirst().getWidth());
    card.set(Optional.empty());
    card.set(Optional.of(new FakeEngine(Opening.of("fake"), FakeScript.QUICK).card()));
    assertEquals(2, chats.asked, "what is there is not asked for again");
  }
}
