package studio.lumina.app.create.steer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.timeline.TimelineLane;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Tokens;

class SteerModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final SteerModel steer = model.stageModels().steer();

  @BeforeEach
  void paint() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
    model.prompt().textProperty().set("a red sphere");
    studio.tell(Events.began(CreateScenes.entry(1, State.RUNNING, 0, Optional.empty())));
    row(0);
  }

  @Test
  void thePanelDoesNotChangeThePictureByItself() {
    model.values().guidanceProperty().set(7);
    assertEquals(List.of(), steered());
    assertEquals(List.of(TimelineLane.Kind.GUIDANCE), steer.differingProperty().get());
    assertEquals(1, steer.nextRowProperty().get());
  }

  @Test
  void whatDiffersIsOfferedAndShownOnlyWhenAskedFor() {
    assertFalse(steer.offeredProperty().get());
    model.prompt().textProperty().set("the next picture");
    model.values().guidanceProperty().set(7);
    assertTrue(steer.offeredProperty().get());
    assertFalse(steer.askedProperty().get());
    steer.askedProperty().set(true);
    steer.apply();
    assertFalse(steer.askedProperty().get());
    assertTrue(steer.offeredProperty().get());
  }

  @Test
  void whatIsAskedForGoesAwayWithWhatItWasAbout() {
    model.values().guidanceProperty().set(7);
    steer.askedProperty().set(true);
    model.values().guidanceProperty().set(CreateScenes.VALUES.guidance());
    assertFalse(steer.offeredProperty().get());
    assertFalse(steer.askedProperty().get());
  }

  @Test
  void otherWordsToAvoidAreNoOtherWords() {
    model.prompt().avoidProperty().set("snow");
    assertTrue(steer.otherWordsProperty().get());
    assertTrue(steer.differsInAvoidAlone());
    model.prompt().textProperty().set("a blue sphere");
    assertFalse(steer.differsInAvoidAlone());
  }

  @Test
  void liveNumbersReachItAtMostOnceARow() {
    steer.liveProperty().set(true);
    model.values().guidanceProperty().set(6);
    model.values().guidanceProperty().set(6.5);
    model.values().guidanceProperty().set(7);
    assertEquals(List.of("steer 1 a red sphere guidance 6.0"), steered());
    studio.tell(Events.told(1, new Event.RowFinished(0, 0)));
    assertEquals(
        List.of("steer 1 a red sphere guidance 6.0", "steer 1 a red sphere guidance 7.0"),
        steered());
    studio.tell(Events.told(1, new Event.RowFinished(0, 1)));
    assertEquals(2, steered().size());
  }

  @Test
  void whatIsInForceNoLongerWaits() {
    model.values().guidanceProperty().set(7);
    steer.apply();
    assertTrue(steer.waitingProperty().get());
    PictureEntry entry = model.stage().shownProperty().get().orElseThrow();
    studio.tell(
        new StudioEvent.Steered(
            1, entry.schedule().with(1, entry.prompt(), entry.sampling().withGuidance(7))));
    row(1);
    assertFalse(steer.waitingProperty().get());
    model.values().guidanceProperty().set(7);
    assertEquals(List.of(), steer.differingProperty().get());
  }

  @Test
  void wordsWaitForTheArtist() {
    steer.liveProperty().set(true);
    model.prompt().textProperty().set("a blue cube");
    assertEquals(List.of(), steered());
    assertTrue(steer.otherWordsProperty().get());
    steer.useWords();
    assertEquals(List.of("steer 1 a blue cube guidance 4.0"), steered());
  }

  @Test
  void wordsAskedForAreKeptWhenNumbersFollow() {
    steer.liveProperty().set(true);
    model.prompt().textProperty().set("a blue cube");
    steer.useWords();
    model.values().guidanceProperty().set(9);
    studio.tell(Events.told(1, new Event.RowFinished(0, 0)));
    assertEquals("steer 1 a blue cube guidance 9.0", steered().getLast());
  }

  @Test
  void aRefusalIsSaidInPlaceAndEndsLive() {
    steer.liveProperty().set(true);
    model.values().guidanceProperty().set(9);
    Problem problem = new Problem.ContextFull(10, 5);
    studio.tell(new StudioEvent.SteeringRefused(1, problem));
    assertEquals(Optional.of(problem), steer.refusedProperty().get());
    assertFalse(steer.liveProperty().get());
    assertFalse(steer.waitingProperty().get());
    model.values().guidanceProperty().set(5);
    assertTrue(steer.refusedProperty().get().isEmpty());
  }

  @Test
  void aPausedPictureIsOfferedOtherValuesForItsNextRow() {
    model.values().guidanceProperty().set(7);
    PictureEntry paused = CreateScenes.entry(1, State.PAUSED, 24, Optional.empty());
    studio.tell(Events.ended(paused));
    assertTrue(steer.offeredProperty().get());
    assertFalse(steer.askedProperty().get());
    assertEquals(3, steer.nextRowProperty().get());
    steer.apply();
    assertEquals(List.of("steer 1 a red sphere guidance 7.0"), steered());
    studio.tell(
        new StudioEvent.Steered(
            1, paused.schedule().with(3, paused.prompt(), paused.sampling().withGuidance(7))));
    assertFalse(steer.offeredProperty().get());
    assertEquals(7, shown().schedule().at(3).sampling().guidance());
    assertEquals(4, shown().schedule().at(2).sampling().guidance());
  }

  @Test
  void aFinishedPictureIsOfferedNone() {
    model.values().guidanceProperty().set(7);
    studio.tell(Events.ended(CreateScenes.entry(1, State.DONE, 64, Optional.empty())));
    assertFalse(steer.offeredProperty().get());
  }

  private PictureEntry shown() {
    return model.stage().shownProperty().get().orElseThrow();
  }

  @Test
  void liveEndsWithItsPicture() {
    steer.liveProperty().set(true);
    studio.tell(Events.ended(CreateScenes.entry(1, State.DONE, 64, Optional.empty())));
    studio.tell(Events.began(CreateScenes.entry(2, State.RUNNING, 0, Optional.empty())));
    model.values().guidanceProperty().set(9);
    assertFalse(steer.liveProperty().get());
    assertEquals(List.of(), steered());
  }

  private List<String> steered() {
    return studio.asked.stream().filter(a -> a.startsWith("steer")).toList();
  }

  private void row(int row) {
    studio.tell(
        Events.told(
            1,
            new Event.CodesDrawn(0, row, 0, new Tokens(new int[8]), new float[8], new float[8])));
  }
}
