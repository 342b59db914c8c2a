package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.image.PngFile;

/// Every kind of job, from being asked for to the library.
@Timeout(120)
class JobsTest {
  private static final JobOwner VISION = JobOwner.of("vision");
  private static final Picture PHOTO =
      new Picture(128, 128, Picture.Mode.RGB, new byte[128 * 128 * 3]);

  @TempDir private Path folder;

  private static PhotoTaskJob task(Task task, boolean interactive) {
    return new PhotoTaskJob(
        VISION,
        interactive,
        new Prompt.Vision(task, new Part.Photo(PHOTO, Crop.CENTRE), "circles"),
        SAMPLING);
  }

  private static ChatTurnJob turn(long conversation, String words) {
    return new ChatTurnJob(
        new JobOwner("chat", Optional.of(conversation)),
        List.of(new Part.Words(words)),
        SAMPLING,
        0);
  }

  private static String words(StudioEvent.TurnEnded ended) {
    return ((Part.Words) ended.answer().getFirst()).text();
  }

  @Test
  void aTaskOnAPhotoGivesAPictureAndWordsToItsOwner() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      window.studio().jobs().submit(task(Task.DETECT, false));
      StudioEvent.Began began = window.await(StudioEvent.Began.class);
      StudioEvent.Ended ended = window.await(StudioEvent.Ended.class);
      assertEquals(VISION, began.owner());
      assertEquals(VISION, ended.owner());
      assertWhole(ended.entry());
      assertEquals(Task.DETECT, ended.entry().prompt().task());
    }
    try (Library library = Library.open(new Folders(folder))) {
      PictureEntry kept =
          library.entry(library.summaries().recent(Optional.empty(), 9).pictures().getFirst().id());
      assertTrue(Files.exists(kept.file().orElseThrow()));
      assertEquals(Optional.of("two circles"), library.replies().of(kept.id()));
      assertEquals(List.of(), library.jobs().waiting());
    }
  }

  @Test
  void whatSomebodyWaitsForStartsAtTheNextRowAndTheDrawingGoesOnByItself()
      throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(12)));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().submit(task(Task.DEPTH, true));
      StudioEvent.Rested rested = window.await(StudioEvent.Rested.class);
      assertEquals(JobOwner.CREATE, rested.owner());
      assertEquals(0, rested.entry().codes().size() % 8);
      assertTrue(rested.entry().codes().size() < 64);
      assertEquals(VISION, window.await(StudioEvent.Ended.class).owner());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(rested.entry().id(), ended.id());
      assertWhole(ended);
      assertEquals(12, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      assertTrue(window.heard(StudioEvent.Queue.class).stream().noneMatch(StudioEvent.Queue::held));
    }
  }

  @Test
  void aPauseWhileItRestsHoldsTheDrawingAndNotTheAnswer() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().hold(true);
      window.studio().jobs().submit(task(Task.DEPTH, true));
      assertEquals(VISION, window.await(StudioEvent.Ended.class).owner());
      StudioEvent.Queue queue =
          window.latest(StudioEvent.Queue.class, now -> now.waiting().size() == 1);
      assertEquals(StudioEvent.Hold.ASKED, queue.hold());
      window.studio().jobs().hold(false);
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aConversationIsAnsweredTurnByTurnForkedAndKept() throws InterruptedException {
    long first;
    long fork;
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      Chats chats = window.studio().chats();
      first = window.answer(chats.begin());
      long job = window.answer(window.studio().jobs().submit(turn(first, "hello")));
      assertEquals(job, window.await(StudioEvent.TurnBegan.class).job());
      StudioEvent.TurnEnded one = window.await(StudioEvent.TurnEnded.class);
      assertTrue(one.whole());
      assertTrue(words(one).startsWith("After 0 tokens"), words(one));
      StringBuilder streamed = new StringBuilder();
      window.heard(StudioEvent.TurnTold.class).stream()
          .map(told -> (Event.WordsAdded) told.event())
          .forEach(added -> streamed.append(added.text()));
      assertEquals(words(one), streamed.toString());
      window.studio().jobs().submit(turn(first, "and more"));
      StudioEvent.TurnEnded two = window.await(StudioEvent.TurnEnded.class);
      int before = window.answer(chats.turns(first)).getFirst().tokens().size();
      assertTrue(words(two).startsWith("After " + before + " tokens"), words(two));
      fork = window.answer(chats.fork(first, 1));
      window.studio().jobs().submit(turn(fork, "something else"));
      StudioEvent.TurnEnded other = window.await(StudioEvent.TurnEnded.class);
      assertEquals(Optional.of(fork), other.owner().conversation());
      assertTrue(words(other).startsWith("After " + before + " tokens"), words(other));
    }
    try (Library library = Library.open(new Folders(folder))) {
      List<KeptTurn> turns = library.conversations().turns(first);
      assertEquals(2, turns.size());
      assertEquals(List.of(new Part.Words("and more")), turns.get(1).said());
      assertEquals(2, library.conversations().turns(fork).size());
      assertEquals(turns.getFirst(), library.conversations().turns(fork).getFirst());
    }
  }

  @Test
  void aConversationIsBuiltAgainAfterItsEngineDied() throws InterruptedException {
    Path marker = folder.resolve("died");
    EngineStarter mortal =
        EngineStarter.processes(
            FakeEngineMain.command(
                FakeScript.QUICK.withDeath(new FakeScript.Death(9, 137, marker))));
    try (Listening window = opened(folder, mortal)) {
      long conversation = window.answer(window.studio().chats().begin());
      window.studio().jobs().submit(turn(conversation, "hello"));
      window.await(StudioEvent.TurnEnded.class);
      assertFalse(Files.exists(marker), "it dies in the second turn");
      window.studio().jobs().submit(turn(conversation, "and more"));
      window.await(StudioEvent.EngineRestarting.class);
      String answer = words(window.await(StudioEvent.TurnEnded.class));
      int before =
          window.answer(window.studio().chats().turns(conversation)).getFirst().tokens().size();
      assertTrue(answer.startsWith("After " + before + " tokens"), answer);
    }
  }

  @Test
  void aTurnThatIsStoppedIsKeptAsFarAsItCame() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      long conversation = window.answer(window.studio().chats().begin());
      window.studio().jobs().submit(turn(conversation, "tell me a long story of many words"));
      window.await(StudioEvent.TurnTold.class);
      window.studio().jobs().stop();
      StudioEvent.TurnEnded ended = window.await(StudioEvent.TurnEnded.class);
      assertFalse(ended.whole());
      KeptTurn kept = window.answer(window.studio().chats().turns(conversation)).getFirst();
      assertEquals(ended.answer(), kept.answer());
    }
  }

  private Path photo(String name, boolean broken) throws IOException {
    Path file = folder.resolve(name);
    byte[] png = PngFile.bytes(PHOTO, Map.of());
    Files.write(file, broken ? new byte[] {1, 2, 3} : png);
    return file;
  }

  private FolderJob folderJob() throws IOException {
    return new FolderJob(
        VISION,
        List.of(photo("a.png", false), photo("b.png", true), photo("c.png", false)),
        new PhotoTask.Map(Task.DEPTH, ""),
        SAMPLING);
  }

  private static List<FolderFile.State> states(FolderProgress progress) {
    return progress.files().stream().map(FolderFile::state).toList();
  }

  @Test
  void aFolderGoesThroughItsFilesAndPassesOverABrokenOne() throws Exception {
    long job;
    try (Listening window = opened(folder.resolve("library"), Listening.local(FakeScript.QUICK))) {
      job = window.answer(window.studio().jobs().submit(folderJob()));
      StudioEvent.FolderTold ended =
          window.await(StudioEvent.FolderTold.class, StudioEvent.FolderTold::ended);
      assertEquals(VISION, ended.owner());
      assertEquals(
          List.of(FolderFile.State.DONE, FolderFile.State.FAILED, FolderFile.State.DONE),
          states(ended.progress()));
      assertEquals(2, window.heard(StudioEvent.Ended.class).size());
    }
    try (Library library = Library.open(new Folders(folder.resolve("library")))) {
      List<FolderFile> files = library.folderFiles().of(job);
      assertEquals(3, files.size());
      assertTrue(files.get(1).problem().isPresent());
      assertWhole(library.entry(files.get(2).picture().orElseThrow()));
      assertEquals(List.of(), library.jobs().waiting());
    }
  }

  @Test
  void aFolderGoesOnAfterTheEndOfTheProgram() throws Exception {
    Path library = folder.resolve("library");
    try (Listening window = opened(library, Listening.local(SLOW))) {
      window.studio().jobs().submit(folderJob());
      window.await(StudioEvent.Ended.class);
      window.await(StudioEvent.Told.class, told -> row(told, 1));
    }
    try (Listening window = opened(library, Listening.local(FakeScript.QUICK))) {
      assertEquals(
          StudioEvent.Hold.START,
          window.latest(StudioEvent.Queue.class, queue -> queue.jobs().size() == 1).hold());
      window.studio().jobs().hold(false);
      StudioEvent.FolderTold ended =
          window.await(StudioEvent.FolderTold.class, StudioEvent.FolderTold::ended);
      assertEquals(
          List.of(FolderFile.State.DONE, FolderFile.State.FAILED, FolderFile.State.DONE),
          states(ended.progress()));
      List<PictureEntry> painted =
          window.heard(StudioEvent.Ended.class).stream().map(StudioEvent.Ended::entry).toList();
      assertEquals(1, painted.size(), "the first was done already");
      assertWhole(painted.getFirst());
      assertTrue(window.heard(StudioEvent.Began.class).getFirst().entry().finishedRows() >= 2);
    }
  }

  @Test
  void anEditOfAPhotoIsKept() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      window
          .studio()
          .jobs()
          .submit(
              new PhotoTaskJob(
                  VISION,
                  false,
                  new Prompt.Edit("make it blue", new Part.Photo(PHOTO, Crop.CENTRE)),
                  SAMPLING));
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertWhole(ended);
      assertInstanceOf(Prompt.Edit.class, ended.prompt());
      assertEquals(new Size(128, 128), ended.size());
    }
  }
}
