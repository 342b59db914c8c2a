package studio.lumina.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.stage.StageNoticeModel.Notice;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

class StageNoticeModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final PictureEntry paused = CreateScenes.entry(5, State.PAUSED, 20, Optional.empty());

  @BeforeEach
  void open() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  @Test
  void offersToContinueWhatWasInterruptedAndNotWhatWasPausedHere() {
    studio.answerRecent(List.of(paused));
    assertEquals(Optional.of(new Notice.Interrupted(paused)), notice());
    studio.tell(Events.began(paused.withState(State.RUNNING)));
    assertTrue(notice().isEmpty());
    studio.tell(Events.ended(paused));
    assertTrue(notice().isEmpty());
  }

  @Test
  void aFailureComesFirstAndGoesWhenItIsRead() {
    PictureEntry failed = CreateScenes.entry(5, State.FAILED, 20, Optional.empty());
    Problem problem = new Problem.ComputationFailed("x");
    studio.tell(Events.began(failed), Events.failed(Optional.of(failed), problem));
    assertEquals(Optional.of(new Notice.Failed(problem, Optional.of(failed))), notice());
    model.stage().settleNotices();
    assertTrue(notice().isEmpty());
  }

  @Test
  void saysWhyNothingIsPainted() {
    studio.tell(Events.queue(List.of(paused, paused), true));
    assertEquals(Optional.of(new Notice.Held(2, StudioEvent.Hold.ASKED)), notice());
    studio.tell(Events.queue(List.of(), true));
    assertTrue(notice().isEmpty());
  }

  @Test
  void aMissingFileIsSaidAsLongAsItsPictureIsShown() {
    PictureEntry done = CreateScenes.entry(6, State.DONE, 64, Optional.empty());
    model.stage().show(done);
    model.stageModels().notice().fileMissing(done);
    assertEquals(Optional.of(new Notice.FileMissing(done)), notice());
    model.stage().show(CreateScenes.entry(7, State.DONE, 64, Optional.empty()));
    assertTrue(notice().isEmpty());
  }

  private Optional<Notice> notice() {
    return model.stageModels().notice().noticeProperty().get();
  }
}
