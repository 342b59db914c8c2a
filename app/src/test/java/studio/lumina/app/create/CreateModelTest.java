package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.stage.PaintSink;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class CreateModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model =
      new CreateModel(studio, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Random(1));

  private void ready() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  @Test
  void asksForNothingWithoutAModelOrAPrompt() {
    model.prompt().textProperty().set("a red sphere");
    model.commands().generate();
    ready();
    model.prompt().textProperty().set("   ");
    model.commands().generate();
    assertTrue(studio.asked.stream().noneMatch(a -> a.startsWith("paint")));
  }

  @Test
  void takesTheModelsSizeAndValues() {
    ready();
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
    assertEquals(4, model.values().guidanceProperty().get());
    assertEquals(StageModel.State.READY, model.stage().stateProperty().get());
  }

  @Test
  void generatesWithWhatIsSet() {
    ready();
    model.prompt().textProperty().set(" a red sphere ");
    model.values().seedProperty().set(42);
    model.commands().generate();
    assertTrue(studio.asked.contains("paint a red sphere seed 42"));
    assertEquals(StageModel.State.READING, model.stage().stateProperty().get());
  }

  @Test
  void whileTheQueueIsHeldGenerateWaitsAndTheStageKeepsItsPicture() {
    ready();
    PictureEntry done = CreateScenes.entry(1, PictureEntry.State.DONE, 64, Optional.empty());
    model.stage().show(done);
    studio.tell(new StudioEvent.Queue(List.of(), StudioEvent.Hold.ASKED));
    model.prompt().textProperty().set("a red sphere");
    model.commands().generate();
    assertTrue(studio.asked.stream().anyMatch(a -> a.startsWith("paint a red sphere")));
    assertEquals(StageModel.State.READY, model.stage().stateProperty().get());
    assertEquals(Optional.of(done), model.stage().shownProperty().get());
    assertEquals(
        Optional.of(new NoticeModel.Notice.Queued(1)), model.notice().noticeProperty().get());
    studio.tell(Events.began(CreateScenes.entry(2, PictureEntry.State.RUNNING, 0, done.file())));
    assertEquals(2, model.stage().shownProperty().get().orElseThrow().id(), "once it is begun");
  }

  @Test
  void anUnlockedSeedChangesForTheNextPictureAndALockedOneStays() {
    ready();
    model.prompt().textProperty().set("a red sphere");
    PictureEntry done = CreateScenes.entry(1, PictureEntry.State.DONE, 64, Optional.empty());
    model.values().seedProperty().set(done.sampling().seed());
    studio.tell(Events.began(done), Events.ended(done));
    model.values().seedLockedProperty().set(true);
    model.commands().generate();
    assertEquals(done.sampling().seed(), model.values().seedProperty().get());
    studio.tell(Events.ended(done));
    model.values().seedLockedProperty().set(false);
    model.commands().generate();
    assertNotEquals(done.sampling().seed(), model.values().seedProperty().get());
  }

  @Test
  void countsRowsWhilePainting() {
    ready();
    studio.tell(
        Events.began(CreateScenes.entry(3, PictureEntry.State.RUNNING, 0, Optional.empty())));
    studio.tell(
        Events.told(
            3, new Event.CodesDrawn(0, 2, 0, new Tokens(new int[8]), new float[8], new float[8])));
    assertEquals(StageModel.State.PAINTING, model.stage().stateProperty().get());
    assertEquals(24, model.stage().progressProperty().get().tokens());
    assertEquals(0, model.stage().progressProperty().get().row(), "none of them is seen yet");
    studio.tell(Events.told(3, new Event.Preview(0, 0, rows(2))));
    assertEquals(2, model.stage().progressProperty().get().row());
    studio.tell(Events.told(3, new Event.Preview(0, 2, rows(1))));
    assertEquals(3, model.stage().progressProperty().get().row());
  }

  private static Picture rows(int count) {
    return new Picture(128, 16 * count, Picture.Mode.RGB, new byte[3 * 128 * 16 * count]);
  }

  @Test
  void offersToContinueWhatWasInterrupted() {
    ready();
    PictureEntry paused = CreateScenes.entry(5, PictureEntry.State.PAUSED, 20, Optional.empty());
    studio.answerRecent(List.of(paused));
    assertEquals(Optional.of(paused), model.stage().shownProperty().get());
    model.stage().resume();
    assertTrue(studio.asked.contains("resume 5"));
  }

  @Test
  void aFailureKeepsTheRowsAndSaysWhy() {
    ready();
    PictureEntry failed = CreateScenes.entry(6, PictureEntry.State.FAILED, 16, Optional.empty());
    Problem problem = new Problem.ComputationFailed("x");
    studio.tell(Events.began(failed), Events.failed(Optional.of(failed), problem));
    assertEquals(Optional.of(problem), model.stage().problemProperty().get());
    assertEquals(StageModel.State.READY, model.stage().stateProperty().get());
    assertEquals(2, model.stage().progressProperty().get().row());
  }

  @Test
  void aModelThatFailsToOpenLeavesTheOneThatWasOpen() {
    ready();
    Problem problem = new Problem.FileMissing("/x", "checkpoint folder");
    studio.tell(new StudioEvent.ModelFailed(Opening.of("/x"), problem));
    assertEquals(Optional.of(problem), model.checkpoint().problemProperty().get());
    assertFalse(model.checkpoint().cardProperty().get().isEmpty());
  }

  @Test
  void takesOverTheSettingsOfAPicture() {
    ready();
    PictureEntry done = CreateScenes.entry(8, PictureEntry.State.DONE, 64, Optional.empty());
    studio.answerRecent(List.of(done));
    model.stage().show(done);
    model.settings().ofShown();
    assertEquals("a red sphere", model.prompt().textProperty().get());
    assertEquals(7, model.values().seedProperty().get());
    assertTrue(model.values().seedLockedProperty().get());
  }

  @Test
  void aDiscardedPictureLeavesTheHistoryAndTheStage() {
    ready();
    PictureEntry done = CreateScenes.entry(9, PictureEntry.State.DONE, 64, Optional.empty());
    studio.answerRecent(List.of(done));
    model.stage().show(done);
    model.stage().discard();
    studio.tell(new StudioEvent.Discarded(9));
    assertTrue(model.recent().pictures().isEmpty());
    assertTrue(model.stage().shownProperty().get().isEmpty());
  }

  @Test
  void aFailureBeforeTheFirstRowLeavesNoPlayheadBehind() {
    AtomicInteger cleared = new AtomicInteger();
    model
        .stage()
        .paintOn(
            new PaintSink() {
              @Override
              public void begin(Size size) {}

              @Override
              public void band(int firstRow, Picture band) {}

              @Override
              public void settle(PictureEntry entry) {}

              @Override
              public void base(java.nio.file.Path file, int rows) {}

              @Override
              public void show(PictureEntry entry) {}

              @Override
              public void clear() {
                cleared.incrementAndGet();
              }
            });
    ready();
    model.prompt().textProperty().set("a red sphere");
    model.commands().generate();
    studio.tell(Events.failed(Optional.empty(), new Problem.DiskFull("library", 5, 1)));
    assertEquals(1, cleared.get());
    assertEquals(StageModel.State.READY, model.stage().stateProperty().get());
  }
}
