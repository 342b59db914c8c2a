package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.opened;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.Part;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Size;
import studio.lumina.core.Turn;

/// Conversations as trees, from being asked to the library, over a fake engine whose answers say
/// how many tokens there were before them.
@Timeout(120)
class ChatsTest {
  private static final String LONG = "tell me a long story of many words and some more of them";

  @TempDir private Path folder;

  private static AskedTurn asked(String words, ReplyForm form, MutedPiece... muted) {
    return new AskedTurn(List.of(new Part.Words(words)), form, SAMPLING, 0, List.of(muted));
  }

  private static JobOwner owner(long conversation) {
    return new JobOwner("chat", Optional.of(conversation));
  }

  private static ConversationTree tree(Listening window, long conversation)
      throws InterruptedException {
    return window.answer(window.studio().chats().open(conversation));
  }

  /// Says something and waits for the answer.
  private static TurnEntry say(Listening window, long conversation, TurnPlace place, AskedTurn turn)
      throws InterruptedException {
    window.studio().jobs().submit(new ChatTurnJob(owner(conversation), place, turn));
    long id = window.await(StudioEvent.TurnBegan.class).turn();
    window.await(StudioEvent.TurnEnded.class);
    return tree(window, conversation).turn(id).orElseThrow();
  }

  private static TurnEntry say(Listening window, long conversation, String words)
      throws InterruptedException {
    return say(window, conversation, new TurnPlace.AtEnd(), asked(words, new ReplyForm.Free()));
  }

  private static String answer(TurnEntry turn) {
    return ((Part.Words) turn.progress().answer().getFirst()).text();
  }

  private static int tokens(TurnEntry turn) {
    return turn.progress().standing().size();
  }

  @Test
  void branchesStayAndTheOneShownIsKept() throws InterruptedException {
    long conversation;
    TurnEntry first;
    TurnEntry second;
    TurnEntry edited;
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      conversation = window.answer(window.studio().chats().begin());
      first = say(window, conversation, "one");
      second = say(window, conversation, "two");
      edited =
          say(
              window,
              conversation,
              new TurnPlace.After(Optional.of(first.id())),
              asked("other", new ReplyForm.Words()));
      assertTrue(answer(edited).startsWith("After " + tokens(first) + " tokens"), answer(edited));
      assertEquals(tokens(first), edited.figures().reused());
      ConversationTree tree = tree(window, conversation);
      assertEquals(List.of(first, edited), tree.shown());
      assertEquals(List.of(second, edited), tree.siblings(edited));
      window.studio().chats().show(conversation, second.id());
      assertEquals(List.of(first, second), tree(window, conversation).shown());
      TurnEntry third = say(window, conversation, "three");
      assertEquals(Optional.of(second.id()), third.parent());
      assertEquals(tokens(first) + tokens(second), third.figures().reused());
    }
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      ConversationTree tree = tree(window, conversation);
      assertEquals(3, tree.shown().size());
      assertEquals(4, tree.turns().size());
      assertEquals(new ReplyForm.Words(), tree.turn(edited.id()).orElseThrow().asked().form());
      assertEquals(second, tree.turn(second.id()).orElseThrow());
    }
  }

  @Test
  void aTurnThatWasStoppedGoesOnToTheSameAnswer() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      long conversation = window.answer(window.studio().chats().begin());
      TurnEntry whole = say(window, conversation, LONG);
      long other = window.answer(window.studio().chats().begin());
      window
          .studio()
          .jobs()
          .submit(new ChatTurnJob(owner(other), whole.asked().said(), SAMPLING, 0));
      window.await(StudioEvent.TurnTold.class);
      window.studio().jobs().stop();
      assertFalse(window.await(StudioEvent.TurnEnded.class).whole());
      TurnEntry cut = tree(window, other).turns().getFirst();
      assertEquals(Turn.Finish.STOPPED, cut.progress().finish());
      assertTrue(cut.progress().reply().size() < whole.progress().reply().size());
      TurnEntry again = say(window, other, new TurnPlace.GoOn(cut.id()), cut.asked());
      assertEquals(whole.progress(), again.progress());
      assertEquals(1, tree(window, other).turns().size());
      assertEquals(whole.figures().drawn(), again.figures().drawn());
    }
  }

  @Test
  void anAnswerThatTheEndOfTheProgramCutsWaitsInItsConversation() throws InterruptedException {
    long conversation;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      conversation = window.answer(window.studio().chats().begin());
      window
          .studio()
          .jobs()
          .submit(new ChatTurnJob(owner(conversation), List.of(new Part.Words(LONG)), SAMPLING, 0));
      window.await(StudioEvent.TurnTold.class);
      window.await(StudioEvent.TurnTold.class);
    }
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      assertEquals(List.of(), window.latest(StudioEvent.Queue.class, q -> true).jobs());
      TurnEntry cut = tree(window, conversation).turns().getFirst();
      assertFalse(cut.ended());
      assertTrue(cut.progress().reply().size() > 0);
      assertTrue(answer(cut).startsWith("After 0 "), answer(cut));
      TurnEntry again = say(window, conversation, new TurnPlace.GoOn(cut.id()), cut.asked());
      assertTrue(again.ended());
      TurnEntry anew = say(window, window.answer(window.studio().chats().begin()), LONG);
      assertEquals(anew.progress(), again.progress());
    }
  }

  @Test
  void aStoppedTurnIsFollowedAsItStandsAndADroppedOneIsGone() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      long conversation = window.answer(window.studio().chats().begin());
      window
          .studio()
          .jobs()
          .submit(new ChatTurnJob(owner(conversation), List.of(new Part.Words(LONG)), SAMPLING, 0));
      window.await(StudioEvent.TurnTold.class);
      window.studio().jobs().stop();
      window.await(StudioEvent.TurnEnded.class);
      TurnEntry cut = tree(window, conversation).turns().getFirst();
      TurnEntry next = say(window, conversation, "more");
      assertEquals(Optional.of(cut.id()), next.parent());
      TurnEntry kept = tree(window, conversation).turn(cut.id()).orElseThrow();
      assertEquals(
          kept.progress().prompt().plus(kept.progress().reply()), kept.progress().standing());
      assertEquals(tokens(kept), next.figures().reused());
      ConversationTree left = window.answer(window.studio().chats().drop(conversation, next.id()));
      assertEquals(List.of(kept), left.shown());
    }
  }

  @Test
  void aMutedTurnIsNotRead() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      long conversation = window.answer(window.studio().chats().begin());
      TurnEntry first = say(window, conversation, "one");
      TurnEntry second = say(window, conversation, "two");
      TurnEntry third =
          say(
              window,
              conversation,
              new TurnPlace.AtEnd(),
              asked("three", new ReplyForm.Free(), new MutedPiece(second.id(), 0)));
      assertTrue(answer(third).startsWith("After " + tokens(first) + " tokens"), answer(third));
      TurnEntry fourth = say(window, conversation, "four");
      int all = tokens(first) + tokens(second) + tokens(third);
      assertTrue(answer(fourth).startsWith("After " + all + " tokens"), answer(fourth));
      TurnEntry fifth =
          say(
              window,
              conversation,
              new TurnPlace.AtEnd(),
              asked(
                  "five",
                  new ReplyForm.Free(),
                  new MutedPiece(first.id(), 1),
                  new MutedPiece(second.id(), 0)));
      int left = 1 + tokens(third) + tokens(fourth);
      assertTrue(answer(fifth).startsWith("After " + left + " tokens"), answer(fifth));
    }
  }

  @Test
  void aPictureIsTheAnswerWhereOneIsAskedForAndIsSeenWithoutAnEngine() throws InterruptedException {
    Part.Drawn drawn;
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      long conversation = window.answer(window.studio().chats().begin());
      Size size = new Size(128, 128);
      TurnEntry turn =
          say(
              window,
              conversation,
              new TurnPlace.AtEnd(),
              asked("draw", new ReplyForm.Image(size)));
      drawn = (Part.Drawn) turn.progress().answer().getFirst();
      assertTrue(drawn.complete());
      assertEquals(size, drawn.size());
      TurnEntry again =
          say(
              window,
              conversation,
              new TurnPlace.After(Optional.empty()),
              asked("draw", new ReplyForm.Image(size)));
      assertEquals(turn.progress().reply(), again.progress().reply());
      assertNotEquals(turn.id(), again.id());
    }
    try (Listening window = new Listening(folder, Listening.local(FakeScript.QUICK))) {
      assertEquals(128, window.answer(window.studio().chats().picture(drawn, "Fake")).width());
    }
  }

  @Test
  void conversationsAreFoundRenamedPinnedThrownAwayAndBroughtBack() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      Chats chats = window.studio().chats();
      long harbour = window.answer(chats.begin());
      say(window, harbour, "A lamp for the harbour");
      say(window, harbour, "Now in the ÉVENING");
      long rooms = window.answer(chats.begin());
      say(window, rooms, "Rooms in morning light");
      window.answer(chats.begin());
      assertEquals(List.of(rooms, harbour), ids(window, ""));
      assertEquals(List.of(harbour), ids(window, "évening now"));
      ConversationEntry found = window.answer(chats.list("évening")).getFirst();
      assertTrue(found.hit().contains("évening"), found.hit());
      assertEquals("A lamp for the harbour", found.title());
      assertEquals("Lighthouse", window.answer(chats.rename(harbour, "Lighthouse")).title());
      assertEquals(List.of(harbour), ids(window, "lighthouse"));
      assertEquals("A lamp for the harbour", window.answer(chats.rename(harbour, " ")).title());
      assertTrue(window.answer(chats.pin(harbour, true)).pinned());
      assertEquals(List.of(harbour, rooms), ids(window, ""));
      window.answer(chats.discard(harbour));
      assertEquals(List.of(rooms), ids(window, ""));
      window.answer(chats.restore(harbour));
      assertEquals(List.of(harbour, rooms), ids(window, ""));
    }
  }

  private static List<Long> ids(Listening window, String words) throws InterruptedException {
    return window.answer(window.studio().chats().list(words)).stream()
        .map(ConversationEntry::id)
        .toList();
  }
}
