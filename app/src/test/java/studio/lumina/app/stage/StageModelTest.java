package studio.lumina.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

class StageModelTest extends StageRig {
  @Test
  void aClosedModelPaintsNothing() {
    stage.show(CreateScenes.entry(4, State.PAUSED, 16, Optional.empty()));
    assertTrue(stage.canResume());
    studio.tell(new StudioEvent.ModelClosed(Opening.of("/models/starter")));
    assertEquals(StageModel.State.NO_MODEL, stage.stateProperty().get());
    assertFalse(stage.canResume());
  }

  @Test
  void followsWhatIsPainted() {
    begin(1);
    assertTrue(stage.showsPainted());
    begin(2);
    assertEquals(2, shown());
    assertEquals(2, sink.told.stream().filter(t -> t.equals("begin")).count());
  }

  @Test
  void aForkShowsItsParentsRowsAtOnce() {
    PictureEntry parent = CreateScenes.entry(3, State.DONE, 64, Optional.of(Path.of("/p.png")));
    studio.keep(parent);
    PictureEntry fork =
        new PictureEntry(
            7,
            Instant.EPOCH,
            parent.prompt(),
            parent.sampling(),
            parent.schedule(),
            parent.size(),
            State.RUNNING,
            parent.drawn(),
            Optional.empty(),
            parent.model(),
            "key",
            Optional.of(new PictureEntry.Fork(3, 5)),
            Optional.empty());
    begin(fork);
    assertEquals(List.of("begin", "base 5"), sink.told);
  }

  @Test
  void theEndOfWhatIsFollowedSettlesOnTheStage() {
    begin(1);
    stage.pause();
    assertEquals(StageModel.Ending.PAUSE, stage.endingProperty().get());
    studio.tell(Events.ended(CreateScenes.entry(1, State.PAUSED, 16, Optional.empty())));
    assertEquals(StageModel.Ending.NONE, stage.endingProperty().get());
    assertEquals(StageModel.State.READY, stage.stateProperty().get());
    assertTrue(sink.told.contains("settle 1"));
    assertTrue(stage.canResume());
  }

  @Test
  void aFailureOfWhatIsNotLookedAtLeavesTheStageAlone() {
    begin(1);
    stage.show(done(9));
    Problem problem = new Problem.ComputationFailed("x");
    studio.tell(
        Events.failed(
            Optional.of(CreateScenes.entry(1, State.FAILED, 8, Optional.empty())), problem));
    assertEquals(9, shown());
    assertEquals(Optional.of(problem), stage.problemProperty().get());
    assertTrue(stage.paintedProperty().get().isEmpty());
  }

  @Test
  void aRestartIsToldUntilPaintingGoesOn() {
    begin(1);
    StudioEvent.EngineRestarting restarting =
        new StudioEvent.EngineRestarting(new Problem.EngineDied(137, "killed"), 1);
    studio.tell(restarting);
    assertEquals(Optional.of(restarting), stage.restartingProperty().get());
    row(1, 0);
    assertTrue(stage.restartingProperty().get().isEmpty());
  }

  @Test
  void valuesInForceReachTheShownEntry() {
    begin(1);
    PictureEntry entry = stage.shownProperty().get().orElseThrow();
    var schedule = entry.schedule().with(3, entry.prompt(), entry.sampling().withGuidance(8));
    studio.tell(new StudioEvent.Steered(1, schedule));
    assertEquals(schedule, stage.shownProperty().get().orElseThrow().schedule());
  }

  @Test
  void whatComesBackFromTheTrashIsOnTheStageAgain() {
    PictureEntry done = done(9);
    stage.show(done);
    stage.discard();
    studio.tell(new StudioEvent.Discarded(9));
    assertTrue(stage.shownProperty().get().isEmpty());
    studio.tell(new StudioEvent.Restored(done));
    assertEquals(9, shown());
  }

  @Test
  void whatIsPaintedIsNotDiscarded() {
    begin(1);
    stage.discard();
    assertTrue(studio.asked.stream().noneMatch(a -> a.startsWith("discard")));
  }

  @Test
  void aPictureThatRestedForAnotherJobGoesOnWithItsRows() {
    begin(1);
    row(1, 0);
    band(1, 0);
    row(1, 1);
    band(1, 1);
    PictureEntry rested = CreateScenes.entry(1, State.PAUSED, 16, Optional.empty());
    studio.tell(new StudioEvent.Rested(JobOwner.CREATE, rested));
    begin(rested);
    row(1, 2);
    band(1, 2);
    assertEquals(3, stage.progressProperty().get().row());
    assertEquals(List.of("begin", "band 0", "band 1", "band 2"), sink.told);
  }
}
