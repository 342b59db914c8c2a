package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Crop;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;

/// Every kind of job with the starter model, whose drawings are the photos.
@Timeout(600)
class StarterJobsTest {
  private static final Size SIZE = new Size(128, 128);
  private static final Sampling SAMPLING = new Sampling(5, 2.5, 1, 2000, 1);
  private static final JobOwner VISION = JobOwner.of("vision");
  private static final JobOwner CHAT = JobOwner.of("chat");

  @TempDir private Path folder;

  private Listening opened() throws InterruptedException {
    Path starter = Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
    Listening window = new Listening(folder.resolve("library"), LocalEngine::open);
    window.studio().models().open(Opening.of(starter.toString()));
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  private static void draw(Listening window) {
    window
        .studio()
        .jobs()
        .generate(
            JobOwner.CREATE,
            GenerationRequest.of(
                GenerationRequest.Draft.of(
                    new Prompt.Draw("a red circle on white", SIZE), SAMPLING)));
  }

  private static Picture pixels(PictureEntry entry) {
    return PictureFile.read(entry.file().orElseThrow());
  }

  @Test
  void photosGoThroughTasksAloneAndByTheFolder() throws Exception {
    try (Listening window = opened()) {
      draw(window);
      PictureEntry drawn = window.await(StudioEvent.Ended.class).entry();
      Part.Photo photo = new Part.Photo(pixels(drawn), Crop.CENTRE);
      for (Prompt prompt :
          List.of(
              new Prompt.Vision(Task.DEPTH, photo, ""),
              new Prompt.Edit("Make the circle blue.", photo))) {
        window.studio().jobs().submit(new PhotoTaskJob(VISION, false, prompt, SAMPLING));
        StudioEvent.Ended ended = window.await(StudioEvent.Ended.class);
        assertEquals(VISION, ended.owner());
        assertEquals(PictureEntry.State.DONE, ended.entry().state());
        assertEquals(SIZE.width(), pixels(ended.entry()).width());
        assertFalse(pixels(ended.entry()).equals(pixels(drawn)));
      }
      Path good = drawn.file().orElseThrow();
      Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
      window
          .studio()
          .jobs()
          .submit(
              new FolderJob(
                  VISION,
                  List.of(good, broken, good),
                  new PhotoTask.Map(Task.DEPTH, ""),
                  SAMPLING));
      StudioEvent.FolderTold told =
          window.await(StudioEvent.FolderTold.class, StudioEvent.FolderTold::ended);
      assertEquals(
          List.of(FolderFile.State.DONE, FolderFile.State.FAILED, FolderFile.State.DONE),
          told.progress().files().stream().map(FolderFile::state).toList());
    }
  }

  @Test
  void aDrawingThatRestedForAnAnswerIsTheSamePicture() throws InterruptedException {
    try (Listening window = opened()) {
      draw(window);
      PictureEntry whole = window.await(StudioEvent.Ended.class).entry();
      long conversation = window.answer(window.studio().chats().begin());
      draw(window);
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window
          .studio()
          .jobs()
          .submit(turn(conversation, List.of(new Part.Words("What shape is red?")), 4));
      PictureEntry rested = window.await(StudioEvent.Rested.class).entry();
      assertTrue(rested.finishedRows() < SIZE.rows());
      window.await(StudioEvent.TurnEnded.class);
      PictureEntry again = window.await(StudioEvent.Ended.class).entry();
      assertEquals(rested.id(), again.id());
      assertEquals(whole.codes(), again.codes());
      assertEquals(pixels(whole), pixels(again));
    }
  }

  private static ChatTurnJob turn(long conversation, List<Part> said, int limit) {
    return new ChatTurnJob(
        new JobOwner(CHAT.workspace(), Optional.of(conversation)), said, SAMPLING, limit);
  }

  @Test
  void aConversationGoesOnInItsSessionInAForkAndAfterItWasBuiltAgain() throws InterruptedException {
    long conversation;
    long fork;
    List<KeptTurn> turns;
    try (Listening window = opened()) {
      draw(window);
      Part photo =
          new Part.Photo(pixels(window.await(StudioEvent.Ended.class).entry()), Crop.CENTRE);
      conversation = window.answer(window.studio().chats().begin());
      window
          .studio()
          .jobs()
          .submit(turn(conversation, List.of(new Part.Words("What is this?"), photo), 12));
      window.await(StudioEvent.TurnEnded.class);
      window.studio().jobs().submit(second(conversation));
      window.await(StudioEvent.TurnEnded.class);
      fork = window.answer(window.studio().chats().fork(conversation, 1));
      window.studio().jobs().submit(second(fork));
      window.await(StudioEvent.TurnEnded.class);
      turns = window.answer(window.studio().chats().turns(conversation));
      assertEquals(2, turns.size());
      assertTrue(turns.getFirst().tokens().size() > 64, "the photo's codes are among them");
      assertEquals(
          turns.get(1).tokens(),
          window.answer(window.studio().chats().turns(fork)).get(1).tokens());
    }
    try (Listening window = opened()) {
      long later = window.answer(window.studio().chats().fork(conversation, 1));
      window.studio().jobs().submit(second(later));
      window.await(StudioEvent.TurnEnded.class);
      assertEquals(
          turns.get(1).tokens(),
          window.answer(window.studio().chats().turns(later)).get(1).tokens());
    }
  }

  private static ChatTurnJob second(long conversation) {
    return turn(conversation, List.of(new Part.Words("What colour is it?")), 12);
  }
}
