package studio.lumina.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class StageModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final StageModel stage =
      StageScenes.model(studio, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final Sink sink = new Sink();

  @BeforeEach
  void open() {
    stage.paintOn(sink);
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

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

  private long shown() {
    return stage.shownProperty().get().orElseThrow().id();
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

  private void begin(long id) {
    begin(CreateScenes.entry(id, State.RUNNING, 0, Optional.empty()));
  }

  private void begin(PictureEntry entry) {
    studio.tell(Events.began(entry));
  }

  private static PictureEntry done(long id) {
    return CreateScenes.entry(id, State.DONE, 64, Optional.empty());
  }

  private void row(long id, int row) {
    studio.tell(
        Events.told(
            id,
            new Event.CodesDrawn(0, row, 0, new Tokens(new int[8]), new float[8], new float[8])));
  }

  private void band(long id, int row) {
    Picture band = new Picture(128, 16, Picture.Mode.RGB, new byte[128 * 16 * 3]);
    studio.tell(Events.told(id, new Event.Preview(0, row, band)));
  }

  private static final class Sink implements PaintSink {
    final List<String> told = new ArrayList<>();

    @Override
    public void begin(Size size) {
      told.add("begin");
    }

    @Override
    public void base(Path file, int rows) {
      told.add("base " + rows);
    }

    @Override
    public void band(int firstRow, Picture band) {
      told.add("band " + firstRow);
    }

    @Override
    public void settle(PictureEntry entry) {
      told.add("settle " + entry.id());
    }

    @Override
    public void show(PictureEntry entry) {
      told.add("show " + entry.id());
    }

    @Override
    public void clear() {
      told.add("clear");
    }
  }
}
