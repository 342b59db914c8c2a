package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Device;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;

@Timeout(120)
class StudioTest {
  private static final Opening OPENING = Opening.of("a folder");
  private static final Prompt PROMPT = new Prompt.Draw("a red circle", new Size(128, 128));
  private static final Sampling SAMPLING = new Sampling(11, 4, 1, 2000, 5);
  private static final FakeScript SLOW = FakeScript.QUICK.withPace(Duration.ofMillis(10));

  @TempDir private Path folder;

  private Listening quick() throws InterruptedException {
    return opened(Listening.local(FakeScript.QUICK));
  }

  private Listening opened(EngineStarter starter) throws InterruptedException {
    Listening window = new Listening(folder, starter);
    window.studio().models().open(OPENING);
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  /// The picture as it is painted without interruption.
  private static Tokens whole() {
    Tokens codes = Tokens.NONE;
    for (int i = 0; i < 64; i++) {
      int before = i == 0 ? 0 : codes.at(i - 1);
      codes = codes.plus(Tokens.of(FakeEngine.code(SAMPLING, i, before)));
    }
    return codes;
  }

  private static void assertWhole(PictureEntry entry) {
    assertEquals(PictureEntry.State.DONE, entry.state());
    assertEquals(whole(), entry.codes());
    assertEquals(64, entry.surprisal().length);
    assertEquals(
        FakeEngine.band(new Size(128, 128), whole(), 0, 8),
        PictureFile.read(entry.file().orElseThrow()));
  }

  private static boolean row(StudioEvent.Told told, int row) {
    return told.event() instanceof Event.RowFinished finished && finished.row() == row;
  }

  @Test
  void aPictureIsPaintedToldAndKept() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      StudioEvent.Began began = window.await(StudioEvent.Began.class);
      assertEquals(PictureEntry.State.RUNNING, began.entry().state());
      PictureEntry entry = window.await(StudioEvent.Ended.class).entry();
      assertWhole(entry);
      assertEquals(
          64,
          window.heard(StudioEvent.Told.class).stream()
              .filter(told -> told.event() instanceof Event.CodesDrawn)
              .count());
      assertEquals(8, window.heard(StudioEvent.Saved.class).size());
      assertEquals(List.of(entry.id()), Pictures.ids(window.recent(5)));
    }
  }

  @Test
  void jobsAreTakenInOrder() throws InterruptedException {
    try (Listening window = quick()) {
      for (int seed = 0; seed < 3; seed++) {
        window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(seed)));
      }
      for (int seed = 0; seed < 3; seed++) {
        assertEquals(seed, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      }
    }
  }

  @Test
  void aPauseTakesEffectAtARowAndThePictureGoesOn() throws InterruptedException {
    try (Listening window = opened(Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      assertEquals(PictureEntry.State.PAUSED, paused.state());
      assertEquals(0, paused.codes().size() % 8);
      assertTrue(paused.codes().size() < 64);
      assertEquals(
          paused.codes().size() * 2, PictureFile.read(paused.file().orElseThrow()).height());
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(paused.id(), ended.id());
      assertWhole(ended);
    }
  }

  @Test
  void aStopKeepsWhatThereIsAndThePictureCanGoOn() throws InterruptedException {
    try (Listening window = opened(Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> row(told, 2));
      window.studio().jobs().stop();
      PictureEntry stopped = window.await(StudioEvent.Ended.class).entry();
      assertEquals(PictureEntry.State.STOPPED, stopped.state());
      assertTrue(stopped.codes().size() >= 24 && stopped.codes().size() < 64);
      window.studio().jobs().resume(JobOwner.CREATE, stopped.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aStopThatComesBeforeThePictureBeganStopsIt() throws InterruptedException {
    try (Listening window = opened(Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.studio().jobs().stop();
      PictureEntry stopped = window.await(StudioEvent.Ended.class).entry();
      assertEquals(PictureEntry.State.STOPPED, stopped.state());
    }
  }

  @Test
  void aPictureSurvivesTheEndOfTheProgram() throws InterruptedException {
    try (Listening window = opened(Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> row(told, 3));
    }
    try (Listening window = quick()) {
      PictureEntry entry = window.entry(window.recent(1).getFirst().id());
      assertEquals(PictureEntry.State.PAUSED, entry.state());
      assertTrue(entry.codes().size() >= 32);
      window.studio().jobs().resume(JobOwner.CREATE, entry.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aFailureKeepsTheRowsAndTheNextJobRuns() throws InterruptedException {
    Problem memory = new Problem.OutOfMemory(Device.CPU, 10, 1);
    try (Listening window = opened(Listening.local(FakeScript.QUICK.withProblem(memory, 20)))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertEquals(memory, failed.problem());
      PictureEntry entry = failed.entry().orElseThrow();
      assertEquals(PictureEntry.State.FAILED, entry.state());
      assertEquals(whole().slice(0, 20), entry.codes());
      window.studio().jobs().resume(JobOwner.CREATE, entry.id());
      assertEquals(memory, window.await(StudioEvent.Failed.class).problem());
    }
  }

  @Test
  void withoutACheckpointNothingIsPainted() throws InterruptedException {
    try (Listening window = new Listening(folder, Listening.local(FakeScript.QUICK))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertEquals(Optional.empty(), failed.entry());
      assertInstanceOf(Problem.Closed.class, failed.problem());
    }
  }

  @Test
  void aCheckpointThatCannotBeOpenedLeavesTheOneBefore() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().models().open(Opening.of("missing"));
      assertInstanceOf(
          Problem.FileMissing.class, window.await(StudioEvent.ModelFailed.class).problem());
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void countsAndDiscardsAreAnswered() throws InterruptedException {
    try (Listening window = quick()) {
      Prompt longer = new Prompt.Draw("a red circle and more", new Size(128, 128));
      assertEquals(
          31, window.answer(window.studio().queries().count(List.of(PROMPT, longer, PROMPT))));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      PictureEntry entry = window.await(StudioEvent.Ended.class).entry();
      window.studio().deletion().discard(entry.id());
      assertEquals(entry.id(), window.await(StudioEvent.Discarded.class).id());
      assertTrue(Files.notExists(entry.file().orElseThrow()));
    }
  }

  @Test
  void killingTheEngineCostsAMessageAndARestart() throws InterruptedException {
    for (int status : new int[] {137, 134}) {
      Path marker = folder.resolve("died-" + status);
      EngineCommand command =
          FakeEngineMain.command(
              FakeScript.QUICK.withDeath(new FakeScript.Death(29, status, marker)));
      try (Listening window = opened(EngineStarter.processes(command))) {
        window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
        StudioEvent.EngineRestarting restarting = window.await(StudioEvent.EngineRestarting.class);
        assertEquals(1, restarting.attempt());
        Problem.EngineDied died = assertInstanceOf(Problem.EngineDied.class, restarting.problem());
        assertEquals(status, died.exitStatus());
        PictureEntry entry = window.await(StudioEvent.Ended.class).entry();
        assertWhole(entry);
        assertEquals(
            64,
            window.heard(StudioEvent.Told.class).stream()
                .filter(told -> told.event() instanceof Event.CodesDrawn)
                .count());
      }
    }
  }

  @Test
  void anEngineThatKeepsDyingFailsTheJobAfterThreeRestarts() throws InterruptedException {
    Path nowhere = folder.resolve("no-such-folder").resolve("marker");
    EngineCommand command =
        FakeEngineMain.command(FakeScript.QUICK.withDeath(new FakeScript.Death(5, 3, nowhere)));
    try (Listening window = opened(EngineStarter.processes(command))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertInstanceOf(Problem.EngineDied.class, failed.problem());
      assertEquals(3, window.heard(StudioEvent.EngineRestarting.class).size());
      PictureEntry entry = failed.entry().orElseThrow();
      assertEquals(whole().slice(0, 20), entry.codes());
      assertTrue(entry.canContinue());
    }
  }

  private static GenerationRequest one(Sampling sampling) {
    return GenerationRequest.of(GenerationRequest.Draft.of(PROMPT, sampling));
  }
}
