package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.Tokens;

/// Kills a studio in the middle of an answer.
@Timeout(180)
class KilledChatTest {
  @TempDir private Path folder;

  /// Answers until it has told so many words or codes, and is killed.
  private void killAfter(int events) throws Exception {
    Process studio =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnsweringMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = studio.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < events; i++) {
        assertTrue(told.readLine() != null, "it ended by itself");
      }
    } finally {
      studio.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatWasToldASecondAgoIsThereAndGoesOnToTheSameAnswer() throws Exception {
    killAfter(AnsweringMain.WORDS_IN_TWO_SECONDS);
    try (Listening window = Pictures.opened(folder, Listening.local(FakeScript.QUICK))) {
      Chats chats = window.studio().chats();
      ConversationEntry entry = window.answer(chats.list("")).getFirst();
      TurnEntry cut = window.answer(chats.open(entry.id())).turns().getFirst();
      Tokens before = cut.progress().reply();
      assertTrue(before.size() >= AnsweringMain.WORDS_IN_TWO_SECONDS / 3, before.size() + " ids");
      window
          .studio()
          .jobs()
          .submit(
              new ChatTurnJob(
                  new JobOwner("chat", Optional.of(entry.id())),
                  new TurnPlace.GoOn(cut.id()),
                  cut.asked()));
      window.await(StudioEvent.TurnEnded.class);
      TurnEntry whole = window.answer(chats.open(entry.id())).turns().getFirst();
      assertTrue(whole.ended());
      assertEquals(before, whole.progress().reply().slice(0, before.size()));
      long anew = window.answer(chats.begin());
      window
          .studio()
          .jobs()
          .submit(
              new ChatTurnJob(
                  new JobOwner("chat", Optional.of(anew)), new TurnPlace.AtEnd(), cut.asked()));
      window.await(StudioEvent.TurnEnded.class);
      List<TurnEntry> uninterrupted = window.answer(chats.open(anew)).turns();
      assertEquals(uninterrupted.getFirst().progress(), whole.progress());
    }
  }
}
