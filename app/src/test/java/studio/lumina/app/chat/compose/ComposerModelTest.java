package studio.lumina.app.chat.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import studio.lumina.app.chat.NoChats;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

class ComposerModelTest {
  private final List<Problem> troubles = new ArrayList<>();
  private final ComposerModel model = new ComposerModel(new Counting(), troubles::add);

  private static Part.PhotoReference photo(int number) {
    return new Part.PhotoReference(
        String.format("%064x", number), 64, 64, Crop.CENTRE, Optional.empty());
  }

  private ComposerPiece.Placed placed(int at) {
    return assertInstanceOf(ComposerPiece.Placed.class, model.pieces().get(at));
  }

  private static Part.Words words(String text) {
    return new Part.Words(text);
  }

  @Test
  void aPictureStandsWhereTheWritingWas() {
    model.write("see this please");
    model.place(photo(1), "", 0, 8);
    assertEquals(List.of(words("see this"), photo(1), words(" please")), model.said());
    model.place(photo(2), "", 2, 0);
    assertEquals(List.of(words("see this"), photo(1), photo(2), words(" please")), model.said());
    assertEquals(5, model.pieces().size(), "one can write between pictures");
  }

  @Test
  void picturesAreMovedPastWordsAndTakenAway() {
    model.write("before");
    model.append(photo(1), "");
    ((ComposerPiece.Written) model.pieces().getLast()).textProperty().set("after");
    model.move(placed(1), -1);
    assertEquals(List.of(photo(1), words("beforeafter")), model.said());
    model.move(placed(1), 1);
    assertEquals(List.of(words("beforeafter"), photo(1)), model.said());
    model.move(placed(1), 1);
    assertEquals(List.of(words("beforeafter"), photo(1)), model.said());
    model.remove(placed(1));
    assertEquals(List.of(words("beforeafter")), model.said());
  }

  @Test
  void theSamePictureTwiceIsTwoPictures() {
    model.append(photo(1), "");
    model.append(photo(1), "");
    ComposerPiece.Placed second = placed(3);
    model.remove(second);
    assertEquals(List.of(photo(1)), model.said());
    model.remove(second);
    assertEquals(List.of(photo(1)), model.said(), "one that is gone is not taken away again");
  }

  @Test
  void halvesOfCharactersAreNotSaid() {
    model.write("a\uD83D b\uDE00 \uD83D\uDE00 \u202Eabc\u0301");
    assertEquals(List.of(words("a\uFFFD b\uFFFD \uD83D\uDE00 \u202Eabc\u0301")), model.said());
  }

  @Test
  void blankWordsAreNothingToSay() {
    model.write(" \n ");
    assertTrue(model.isEmpty());
    assertEquals(0, model.tokensProperty().get());
  }

  @Test
  void aFileThatIsNoPictureIsTold() {
    model.bringIn(Path.of("text.txt"), 0, 0);
    assertEquals(1, troubles.size());
    assertTrue(model.isEmpty());
  }

  /// Counts letters, and knows no picture.
  private static final class Counting extends NoChats {
    Counting() {
      super(new Problem.PictureUnsupported("text.txt", "text"));
    }

    @Override
    public CompletionStage<Integer> count(List<Part> said) {
      return CompletableFuture.completedFuture(said.toString().length());
    }
  }
}
