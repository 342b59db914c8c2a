package studio.lumina.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;

/// Which picture is on the stage: what was asked for, or what is looked at.
class StageFollowingTest extends StageRig {
  @Test
  void whatIsPaintedGoesOnWhileAnotherIsLookedAt() {
    begin(1);
    band(1, 0);
    stage.show(done(9));
    sink.told.clear();
    row(1, 1);
    band(1, 1);
    assertEquals(9, shown());
    assertEquals(List.of(), sink.told);
    assertEquals(2, stage.paintedProgress().row());
    stage.showPainted();
    assertEquals(1, shown());
    assertEquals(List.of("begin", "band 0", "band 1"), sink.told);
    assertEquals(2, stage.progressProperty().get().row());
  }

  @Test
  void theNextOfTheQueueDoesNotStealTheStage() {
    begin(1);
    stage.show(done(9));
    studio.tell(Events.ended(done(1)));
    begin(2);
    assertEquals(9, shown());
    assertFalse(stage.showsPainted());
    assertEquals(2, stage.paintedProperty().get().orElseThrow().id());
  }

  @Test
  void aPictureThatWasLookedAtAndGoesOnIsFollowed() {
    PictureEntry paused = CreateScenes.entry(4, State.PAUSED, 16, Optional.of(Path.of("/p.png")));
    stage.show(paused);
    begin(paused);
    assertTrue(stage.showsPainted());
    assertEquals(List.of("show 4", "begin", "base 2"), sink.told);
  }

  @Test
  void askingForAPictureFollowsAgain() {
    stage.show(done(9));
    stage.expect(CreateScenes.SQUARE);
    begin(2);
    assertEquals(2, shown());
  }

  @Test
  void whatIsOnTheStageStaysUntilWhatWasAskedForIsBegun() {
    stage.show(done(9));
    sink.told.clear();
    stage.expect(CreateScenes.SQUARE);
    assertEquals(List.of(), sink.told);
    assertEquals(9, shown());
    begin(2);
    assertEquals(List.of("begin"), sink.told);
    assertEquals(2, shown());
  }

  @Test
  void anotherPictureCanBeLookedAtWhileWhatWasAskedForIsNotBegun() {
    stage.show(done(9));
    stage.expect(CreateScenes.SQUARE);
    stage.show(done(8));
    assertEquals(8, shown());
    assertTrue(sink.told.contains("show 8"));
    begin(2);
    assertEquals(8, shown(), "the artist went elsewhere");
  }

  @Test
  void whatWaitsWithAHeldQueueIsNotAboutToBegin() {
    stage.expect(CreateScenes.SQUARE);
    studio.tell(new StudioEvent.Queue(List.of(), StudioEvent.Hold.ASKED));
    assertEquals(StageModel.State.READY, stage.stateProperty().get());
    assertEquals("clear", sink.told.getLast());
  }

  @Test
  void askingForMoreWhileOneIsPaintedLeavesTheStageAlone() {
    begin(1);
    stage.show(done(9));
    stage.expect(CreateScenes.SQUARE);
    assertEquals(9, shown());
    assertFalse(stage.followingProperty().get());
  }

  @Test
  void whatOtherWorkspacesAskForIsNotFollowed() {
    JobOwner vision = JobOwner.of("vision");
    PictureEntry map = CreateScenes.entry(3, State.RUNNING, 0, Optional.empty());
    studio.tell(new StudioEvent.Began(vision, map));
    studio.tell(new StudioEvent.Told(vision, 3, new Event.Reading(1, 2)));
    assertEquals(Optional.empty(), stage.paintedProperty().get());
    assertEquals(StageModel.State.READY, stage.stateProperty().get());
    studio.tell(new StudioEvent.Ended(vision, done(3)));
    assertEquals(Optional.empty(), stage.shownProperty().get());
  }
}
