package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.chat.ChatModel;
import studio.lumina.app.chat.compose.ComposerPiece;
import studio.lumina.app.chat.conversation.AnswerForm;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PngFile;

/// A conversation with the starter, held in the window: over many turns, with pictures, branches,
/// and an end in the middle of an answer.
@Timeout(600)
class ChatFlowTest extends OpenStudio {
  private static final String DRAW =
      "Generate an image of 128x128 according to the following prompt:\nA red sphere on grass";

  private void keys(KeyCode... codes) {
    push(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static int turns(ChatModel chat) {
    return chat.conversation().treeProperty().get().map(tree -> tree.turns().size()).orElse(0);
  }

  /// Types words, sends them, and waits for the end of the answer.
  private TurnEntry say(ChatModel chat, String words) throws TimeoutException {
    int before = turns(chat);
    type(words);
    keys(KeyCode.ENTER);
    return answered(chat, before + 1);
  }

  /// By key where it is short: each key of a robot takes a frame.
  private void type(String words) {
    keys(KeyCode.CONTROL, KeyCode.L);
    if (words.length() < 12) {
      write(words, 1);
      WaitForAsyncUtils.waitForFxEvents();
    } else {
      interact(() -> {
        List<ComposerPiece> pieces = chat().composer().pieces();
        ((ComposerPiece.Written) pieces.getLast()).textProperty().set(words);
      });
    }
  }

  private TurnEntry answered(ChatModel chat, int turns) throws TimeoutException {
    until(() -> turns(chat) == turns && !chat.conversation().busyProperty().get());
    TurnEntry turn = chat.conversation().shown().getLast();
    assertEquals(Optional.empty(), chat.conversation().problem(turn));
    return turn;
  }

  /// A turn reads its own tokens alone: those of the turns before it are in the cache.
  private static void assertReadAlone(ChatModel chat, TurnEntry turn) {
    int before =
        chat.conversation().shown().stream()
            .takeWhile(earlier -> earlier.id() != turn.id())
            .mapToInt(earlier -> earlier.progress().standing().size())
            .sum();
    assertEquals(before, turn.figures().reused(), turn.words());
    assertEquals(turn.progress().prompt().size(), turn.figures().read(), turn.words());
  }

  private static Part.Drawn picture(TurnEntry turn) {
    return turn.progress().answer().stream()
        .filter(Part.Drawn.class::isInstance)
        .map(Part.Drawn.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aConversationOfManyTurnsWithPicturesAndBranches() throws Exception {
    open();
    ChatModel chat = chat();
    keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    TurnEntry hello = say(chat, "Hello.");
    assertInstanceOf(Part.Words.class, hello.progress().answer().getFirst());
    TurnEntry drawn = say(chat, DRAW);
    assertReadAlone(chat, drawn);
    assertTrue(picture(drawn).complete());
    TurnEntry colour = say(chat, "What colour is the sphere?");
    assertReadAlone(chat, colour);

    interact(() -> {
      chat.values().formProperty().set(AnswerForm.PICTURE);
      chat.values().sizeProperty().set(new Size(128, 128));
    });
    TurnEntry asPicture = say(chat, "What shape is it?");
    assertReadAlone(chat, asPicture);
    assertEquals(1, asPicture.progress().answer().size());
    assertTrue(picture(asPicture).complete());

    interact(() -> chat.values().formProperty().set(AnswerForm.WORDS));
    Path photo =
        Files.write(
            folder.resolve("photo.png"),
            PngFile.bytes(
                new Picture(128, 128, Picture.Mode.RGB, new byte[128 * 128 * 3]), Map.of()));
    interact(() -> chat.composer().bringIn(photo, 0, 0));
    until(() -> chat.composer().pieces().size() == 3);
    TurnEntry seen = say(chat, "What is in this picture?");
    assertReadAlone(chat, seen);
    assertEquals(2, seen.asked().said().size());
    assertInstanceOf(Part.PhotoReference.class, seen.asked().said().getFirst());

    // Said otherwise: the turn before stays beside it.
    int all = turns(chat);
    interact(() -> chat.composer().edit(seen));
    type("And where is it?");
    keys(KeyCode.ENTER);
    TurnEntry otherwise = answered(chat, all + 1);
    assertEquals(seen.parent(), otherwise.parent());
    assertReadAlone(chat, otherwise);

    // Answered once more: under another seed, with the same pictures before it.
    keys(KeyCode.CONTROL, KeyCode.R);
    TurnEntry again = answered(chat, all + 2);
    assertEquals(otherwise.asked().said(), again.asked().said());
    assertNotEquals(otherwise.asked().sampling().seed(), again.asked().sampling().seed());
    assertReadAlone(chat, again);
    assertEquals(3, chat.conversation().treeProperty().get().orElseThrow().siblings(again).size());

    // Gone on from two earlier turns.
    for (TurnEntry from : List.of(drawn, hello)) {
      interact(() -> chat.conversation().branchFrom(from));
      until(() -> chat.conversation().shown().getLast().id() == from.id());
      TurnEntry fork = say(chat, "Thank you. What else?");
      assertEquals(Optional.of(from.id()), fork.parent());
      assertReadAlone(chat, fork);
    }
    keys(KeyCode.ALT, KeyCode.LEFT);
    until(() -> chat.conversation().shown().size() > 2);
    List<TurnEntry> kept = chat.conversation().treeProperty().get().orElseThrow().turns();
    List<TurnEntry> shown = chat.conversation().shown();
    shut();

    open();
    ChatModel reopened = chat();
    until(() -> !reopened.conversation().shown().isEmpty());
    assertEquals(kept, reopened.conversation().treeProperty().get().orElseThrow().turns());
    assertEquals(shown, reopened.conversation().shown());
  }

  @Test
  void anAnswerThatWasCutOffGoesOnAsIfItHadNeverStopped() throws Exception {
    open();
    ChatModel chat = chat();
    keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    interact(() -> chat.values().seedLockedProperty().set(true));
    TurnEntry hello = say(chat, "Hello. What can you paint?");
    TurnEntry whole = say(chat, DRAW);
    assertEquals(Turn.Finish.ENDED, whole.progress().finish());

    interact(() -> chat.conversation().branchFrom(hello));
    until(() -> chat.conversation().shown().getLast().id() == hello.id());
    gate.stopBefore(3);
    type(DRAW);
    keys(KeyCode.ENTER);
    until(() -> gate.reached() == 3);
    shut(); // in the middle of the answer, which waits for nobody
    gate.open();

    open();
    ChatModel reopened = chat();
    until(() -> reopened.conversation().shown().size() == 2);
    TurnEntry cut = reopened.conversation().shown().getLast();
    assertFalse(cut.ended());
    assertTrue(picture(cut).finishedRows() >= 2, picture(cut).finishedRows() + " rows");
    assertEquals(
        cut.progress().reply(), whole.progress().reply().slice(0, cut.progress().reply().size()));
    keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> lookup("#go-on").tryQuery().isPresent());
    clickOn("#go-on");
    until(() ->
        !reopened.conversation().busyProperty().get()
            && reopened.conversation().shown().getLast().ended());
    TurnEntry gone = reopened.conversation().shown().getLast();
    assertEquals(whole.progress(), gone.progress());
    TurnEntry next = say(reopened, "What colour is the sphere?");
    assertReadAlone(reopened, next);
  }

  @Test
  void aProblemDoesNotLieOverTheFieldWhereOneWrites() throws Exception {
    open();
    keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    Problem full = new Problem.DiskFull("library.db", 4096, 0);
    interact(() -> chat().notice().tell(new NoticeModel.Notice.Failed(full)));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds notice = inScene(".notices");
    assertTrue(notice.getHeight() > 0, "it is there");
    assertTrue(notice.getMaxY() <= inScene(".composer").getMinY(), notice.toString());
    keys(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertTrue(inScene(".notices").getMaxY() > notice.getMaxY(), "elsewhere it is lower");
  }

  private Bounds inScene(String selector) {
    return WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          Node node = window().lookup(selector);
          return node.localToScene(node.getLayoutBounds());
        });
  }
}
