package studio.lumina.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class TimelineModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final StageModel stage = StageScenes.model(studio, Clock.systemUTC());
  private final OverlayModel overlay = new OverlayModel();
  private final TimelineModel timeline = new TimelineModel(stage, overlay);

  @BeforeEach
  void open() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  @Test
  void whilePausingTheRowIsSaidAfterWhichItWillRest() {
    studio.tell(Events.began(CreateScenes.entry(3, State.RUNNING, 0, Optional.empty())));
    codes(0, 8);
    codes(1, 8);
    codes(2, 5); // of which nothing is seen yet
    stage.pause();
    assertEquals(
        List.of(Messages.of("progress.pausing", 3, 8)), TimelineProgress.words(stage, timeline));
    studio.tell(
        Events.told(
            3, new Event.CodesDrawn(0, 2, 5, new Tokens(new int[3]), new float[3], new float[3])));
    assertEquals(
        List.of(Messages.of("progress.pausing.soon")),
        TimelineProgress.words(stage, timeline),
        "the next row may have begun");
  }

  private void codes(int row, int count) {
    studio.tell(
        Events.told(
            3,
            new Event.CodesDrawn(
                0, row, 0, new Tokens(new int[count]), new float[count], new float[count])));
  }

  @Test
  void aBarIsTheMeanOfItsRowsTokens() {
    PictureEntry done = StageScenes.entry(1, State.DONE, 48, Optional.empty());
    stage.show(done);
    double sum = 0;
    for (int i = 0; i < 48; i++) {
      sum += done.surprisal()[3 * 48 + i];
    }
    assertEquals(sum / 48, timeline.bits(3), 1e-9);
    overlay.cycle();
    overlay.cycle();
    sum = 0;
    for (int i = 0; i < 48; i++) {
      sum += done.entropy()[3 * 48 + i];
    }
    assertEquals(sum / 48, timeline.bits(3), 1e-9);
    assertTrue(timeline.scale() >= timeline.bits(3));
  }

  @Test
  void rowsComeAsTheyArePainted() {
    studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
    studio.tell(Events.told(1, StageScenes.drawn(0)), Events.told(1, StageScenes.drawn(1)));
    assertEquals(2, timeline.head());
    assertEquals(2, timeline.playhead());
    assertEquals(0, timeline.bits(2));
  }

  @Test
  void whileTheLastRowIsMadePixelsNothingIsEstimated() {
    studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
    for (int row = 0; row < 48; row++) {
      studio.tell(Events.told(1, StageScenes.drawn(row)));
    }
    String words = TimelineProgress.words(stage, timeline).getFirst();
    assertTrue(words.contains("2,304 of 2,304 tokens"), words);
    assertFalse(words.contains("estimating"), words);
  }

  @Test
  void lanesAreGuidanceAndWhatChanges() {
    Sampling calm = StageScenes.VALUES;
    Sampling daring = new Sampling(calm.seed(), 4, 1.4, 2000, 5);
    RowSchedule schedule =
        RowSchedule.constant(StageScenes.DUSK, calm).with(12, StageScenes.DUSK, daring);
    List<TimelineLane> found = TimelineLane.of(schedule, 48);
    assertEquals(
        List.of(TimelineLane.Kind.GUIDANCE, TimelineLane.Kind.TEMPERATURE),
        found.stream().map(TimelineLane::kind).toList());
    TimelineLane temperature = found.get(1);
    assertEquals(
        List.of(new TimelineLane.Step(0, 12, 1), new TimelineLane.Step(12, 48, 1.4)),
        temperature.steps());
    assertEquals(1.4, temperature.at(12));
    assertEquals(0, temperature.height(1));
    assertEquals(1, temperature.height(1.4));
    assertEquals(0.5, found.get(0).height(4));
  }

  @Test
  void seedsHaveNoOrder() {
    RowSchedule schedule =
        RowSchedule.constant(StageScenes.DUSK, StageScenes.VALUES.withSeed(900))
            .with(5, StageScenes.DUSK, StageScenes.VALUES.withSeed(1))
            .with(9, StageScenes.DUSK, StageScenes.VALUES.withSeed(500));
    TimelineLane seeds = TimelineLane.of(schedule, 48).get(1);
    assertEquals(0, seeds.height(900));
    assertEquals(0.5, seeds.height(1));
    assertEquals(1, seeds.height(500));
  }

  @Test
  void aChangeOfNumbersIsNoNewPrompt() {
    List<TimelineSegment> segments = TimelineSegment.of(StageScenes.LANES, 48);
    assertEquals(
        List.of(
            new TimelineSegment(0, 18, StageScenes.DUSK),
            new TimelineSegment(18, 48, StageScenes.STORM)),
        segments);
  }

  @Test
  void whatIsPlannedBeyondTheLastRowIsNotShown() {
    RowSchedule schedule =
        RowSchedule.constant(StageScenes.DUSK, StageScenes.VALUES)
            .with(8, StageScenes.STORM, StageScenes.VALUES);
    assertEquals(1, TimelineSegment.of(schedule, 8).size());
    assertEquals(1, TimelineLane.of(schedule, 8).get(0).steps().size());
  }

  @Test
  void thePlayheadStaysWhereItIsPutAndReturnsToTheBrush() {
    stage.show(CreateScenes.entry(1, State.DONE, 64, Optional.empty()));
    assertEquals(new Size(128, 128).rows(), timeline.shapeProperty().get().rows());
    timeline.step(-1);
    assertEquals(7, timeline.playhead());
    timeline.toStart();
    timeline.step(-1);
    assertEquals(0, timeline.playhead());
    timeline.page(1);
    assertEquals(2, timeline.playhead());
    timeline.scrub(99);
    assertEquals(TimelineModel.AT_HEAD, timeline.scrubProperty().get());
    assertEquals(8, timeline.playhead());
  }

  @Test
  void anotherPictureReleasesThePlayhead() {
    stage.show(CreateScenes.entry(1, State.DONE, 64, Optional.empty()));
    timeline.scrub(3);
    stage.show(CreateScenes.entry(2, State.DONE, 64, Optional.empty()));
    assertEquals(TimelineModel.AT_HEAD, timeline.scrubProperty().get());
  }

  @Test
  void aForkOfAFinishedPictureBeginsInItsMiddleUnlessThePlayheadSaysOtherwise() {
    stage.show(CreateScenes.entry(1, State.DONE, 64, Optional.empty()));
    assertEquals(4, timeline.forkRow());
    timeline.scrub(6);
    assertEquals(6, timeline.forkRow());
    stage.show(CreateScenes.entry(2, State.STOPPED, 24, Optional.empty()));
    assertEquals(3, timeline.forkRow());
  }
}
