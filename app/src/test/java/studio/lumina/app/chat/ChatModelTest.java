package studio.lumina.app.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.chat.context.ContextPiece;
import studio.lumina.app.chat.conversation.AnswerForm;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.FakeScript;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Size;

/// What can be done in the Chat workspace, without a toolkit.
@Timeout(180)
class ChatModelTest {
  private static final FakeScript SLOW = FakeScript.QUICK.withPace(Duration.ofMillis(20));
  private static final String LONG = "one two three four five six seven eight nine ten eleven";

  @TempDir private Path folder;

  private final UiState memory = UiState.forgetful();

  private ChatRig rig(FakeScript script) throws Exception {
    return new ChatRig(folder, script, memory);
  }

  @Test
  void whatIsSaidIsAnsweredListedAndThereAfterARestart() throws Exception {
    List<TurnEntry> before;
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      assertEquals(ChatModel.Hindrance.EMPTY, rig.on(rig.model::hindrance));
      TurnEntry first = rig.say("hello");
      assertTrue(first.ended());
      assertTrue(ChatRig.answer(first).startsWith("After 0 tokens"));
      TurnEntry second = rig.say("and more");
      assertEquals(Optional.of(first.id()), second.parent());
      assertEquals(first.progress().standing().size(), second.figures().reused());
      rig.until(() -> rig.model.list().all().size() == 1);
      ConversationEntry entry = rig.on(() -> rig.model.list().all().getFirst());
      assertEquals("hello", entry.title());
      rig.until(() -> rig.model.context().pieces().size() == 2);
      before = rig.shown();
    }
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.until(() -> rig.model.conversation().shown().size() == 2);
      assertEquals(before, rig.shown());
    }
  }

  @Test
  void anAnswerThatIsStoppedGoesOnIsKeptOrDropped() throws Exception {
    try (ChatRig rig = rig(SLOW)) {
      ConversationModel conversation = rig.model.conversation();
      TurnEntry whole = rig.say(LONG);
      rig.act(rig.model::begin);
      rig.act(() -> rig.model.composer().write(LONG));
      rig.act(rig.model::send);
      rig.until(() ->
          conversation.liveProperty().get().filter(live -> !live.pieces().isEmpty()).isPresent());
      rig.act(conversation::stop);
      TurnEntry cut = rig.answered(1);
      assertFalse(cut.ended());
      assertTrue(rig.on(() -> conversation.isOpen(cut)));
      rig.act(() -> conversation.goOn(cut));
      rig.until(() -> conversation.busyProperty().get());
      TurnEntry gone = rig.answered(1);
      assertEquals(whole.progress(), gone.progress());
      assertFalse(rig.on(() -> conversation.isOpen(gone)));

      rig.act(() -> rig.model.composer().write(LONG));
      rig.act(rig.model::send);
      rig.until(() ->
          conversation.liveProperty().get().filter(live -> !live.pieces().isEmpty()).isPresent());
      rig.act(conversation::stop);
      TurnEntry other = rig.answered(2);
      rig.act(() -> conversation.keep(other));
      assertFalse(rig.on(() -> conversation.isOpen(other)));
      rig.act(() -> rig.model.drop(other));
      rig.until(() -> conversation.shown().size() == 1);
      assertEquals(List.of(new Part.Words(LONG)), rig.on(rig.model.composer()::said));
    }
  }

  @Test
  void branchesStandBesideEachOther() throws Exception {
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      ConversationModel conversation = rig.model.conversation();
      TurnEntry first = rig.say("one");
      TurnEntry second = rig.say("two");
      rig.act(() -> {
        rig.model.composer().edit(second);
        rig.model.composer().write("other");
      });
      rig.act(() ->
          conversation.sayInstead(
              second, rig.model.values().asked(rig.model.composer().said(), List.of()), () -> {}));
      TurnEntry edited = rig.answered(3);
      assertEquals(Optional.of(first.id()), edited.parent());
      assertEquals(first.progress().standing().size(), edited.figures().reused());
      rig.act(() -> rig.model.regenerate(edited));
      TurnEntry again = rig.answered(4);
      assertEquals(edited.asked().said(), again.asked().said());
      assertNotEquals(edited.asked().sampling().seed(), again.asked().sampling().seed());
      assertEquals(3, rig.on(() -> conversation.treeProperty().get().get().siblings(again)).size());
      rig.act(() -> conversation.sibling(again, -1));
      rig.until(() -> conversation.shown().getLast().equals(edited));
      rig.act(() -> conversation.sibling(edited, -1));
      rig.until(() -> conversation.shown().getLast().equals(second));
      rig.act(() -> conversation.branchFrom(first));
      rig.until(() -> conversation.shown().equals(List.of(first)));
      TurnEntry fork = rig.say("three");
      assertEquals(Optional.of(first.id()), fork.parent());
      assertEquals(List.of(first, fork), rig.shown());
    }
  }

  @Test
  void anEditedTurnIsSentInItsPlace() throws Exception {
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      TurnEntry first = rig.say("one");
      rig.say("two");
      rig.act(() -> rig.model.composer().edit(first));
      assertTrue(rig.on(() -> rig.model.composer().editingProperty().get()).isPresent());
      rig.act(rig.model::send);
      TurnEntry other = rig.answered(3);
      assertEquals(Optional.empty(), other.parent());
      assertEquals(List.of(other), rig.shown());
      assertEquals(0, other.figures().reused());
      assertTrue(rig.on(() -> rig.model.composer().editingProperty().get()).isEmpty());
    }
  }

  @Test
  void aMutedPieceIsNotSeenAlsoAfterARestart() throws Exception {
    int all;
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      TurnEntry first = rig.say("one");
      TurnEntry second = rig.say("two");
      rig.until(() -> rig.model.context().pieces().size() == 2);
      all = rig.on(() -> rig.model.context().tokensProperty().get());
      assertEquals(first.progress().standing().size() + second.progress().standing().size(), all);
      ContextPiece piece = rig.on(() -> rig.model.context().pieces().getLast());
      assertEquals(0, piece.after());
      rig.act(() -> rig.model.conversation().mute(piece.place(), true));
      rig.until(() -> rig.model.context().pieces().getLast().muted());
      assertEquals(
          first.progress().standing().size(),
          rig.on(() -> rig.model.context().tokensProperty().get()));
      TurnEntry third = rig.say("three");
      assertTrue(
          ChatRig.answer(third)
              .startsWith("After " + first.progress().standing().size() + " tokens"),
          ChatRig.answer(third));
      assertEquals(List.of(piece.place()), third.asked().muted());
    }
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.until(() -> rig.model.context().pieces().size() == 3);
      assertTrue(rig.on(() -> rig.model.context().pieces().get(1).muted()));
      rig.act(
          () -> rig.model.conversation().mute(rig.model.context().pieces().get(1).place(), false));
      rig.until(() -> !rig.model.context().pieces().get(1).muted());
    }
  }

  @Test
  void whatDoesNotFitIsSaidBeforeItIsSent() throws Exception {
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.say("one");
      rig.act(() -> rig.model.composer().write("x".repeat(1 << 20)));
      rig.until(() -> rig.model.composer().tokensProperty().get() > 0);
      assertEquals(ChatModel.Hindrance.FULL, rig.on(rig.model::hindrance));
      rig.act(rig.model::send);
      assertEquals(1, rig.shown().size());
      rig.act(() -> rig.model.composer().write("short"));
      rig.until(() -> rig.model.composer().tokensProperty().get() > 0);
      assertEquals(ChatModel.Hindrance.NONE, rig.on(rig.model::hindrance));
    }
  }

  @Test
  void theAnswersFormIsTheArtistsAndIsKept() throws Exception {
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.act(() -> {
        rig.model.values().formProperty().set(AnswerForm.PICTURE);
        rig.model.values().sizeProperty().set(new Size(128, 128));
      });
      TurnEntry drawn = rig.say("draw");
      assertEquals(new ReplyForm.Image(new Size(128, 128)), drawn.asked().form());
      assertTrue(((Part.Drawn) drawn.progress().answer().getFirst()).complete());
    }
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.until(() -> rig.model.values().formProperty().get() == AnswerForm.PICTURE);
    }
  }

  @Test
  void conversationsAreThrownAwayAndBroughtBack() throws Exception {
    try (ChatRig rig = rig(FakeScript.QUICK)) {
      rig.say("one");
      rig.act(rig.model::begin);
      rig.say("two");
      rig.until(() -> rig.model.list().all().size() == 2);
      ConversationEntry entry = rig.on(() -> rig.model.list().all().getFirst());
      assertEquals("two", entry.title());
      rig.act(() -> rig.model.list().discard(entry.id(), rig.model::begin));
      rig.until(() -> rig.model.list().all().size() == 1);
      assertTrue(rig.shown().isEmpty());
      rig.act(() -> rig.model.list().restore(back -> rig.model.conversation().open(back.id())));
      rig.until(() -> rig.model.list().all().size() == 2);
      rig.until(() -> rig.model.conversation().shown().size() == 1);
      rig.act(() -> rig.model.list().wordsProperty().set("one"));
      rig.until(() -> rig.model.list().all().size() == 1);
    }
  }

  @Test
  void whatCannotBeSaidIsThereToBeSaidAgain() throws Exception {
    Problem full = new Problem.DiskFull("library.db", 4096, 0);
    try (ChatRig rig =
        new ChatRig(
            folder,
            FakeScript.QUICK,
            memory,
            ports -> new PortsWithChats(ports, new NoChats(full)))) {
      rig.act(() -> rig.model.composer().write("a long thought"));
      rig.act(rig.model::send);
      rig.act(() -> {});
      assertEquals(List.of(new Part.Words("a long thought")), rig.on(rig.model.composer()::said));
      assertEquals(ChatModel.Hindrance.NONE, rig.on(rig.model::hindrance));
    }
  }
}
