package studio.lumina.app.create.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;

class ForkModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final ForkModel fork = model.stageModels().fork();
  private final PictureEntry done = StageScenes.entry(1, State.DONE, 48, Optional.empty());

  @BeforeEach
  void open() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  @Test
  void takesTheRowsOwnValues() {
    model.stage().show(done);
    model.stageModels().timeline().scrub(20);
    fork.open();
    assertEquals(20, fork.rowProperty().get());
    assertEquals(6, fork.guidanceProperty().get());
    assertEquals(((Prompt.Draw) StageScenes.STORM).text(), fork.textProperty().get());
  }

  @Test
  void keepsTheRowsAboveAndTheLanesThere() {
    model.stage().show(done);
    model.stageModels().timeline().scrub(20);
    fork.open();
    fork.guidanceProperty().set(2);
    fork.fork();
    GenerationRequest.Draft draft = studio.requests.getFirst().drafts().getFirst();
    assertEquals(Optional.of(new PictureEntry.Fork(1, 20)), draft.fork());
    assertEquals(done.schedule().at(19), draft.schedule().at(19));
    assertEquals(2, draft.schedule().at(20).sampling().guidance());
    assertTrue(fork.parentProperty().get().isEmpty());
    assertTrue(studio.requests.getFirst().now());
  }

  @Test
  void severalForksAreASetOfSeeds() {
    model.stage().show(done);
    fork.open();
    fork.countProperty().set(3);
    fork.fork();
    GenerationRequest request = studio.requests.getFirst();
    assertEquals(3, request.drafts().stream().map(d -> d.sampling().seed()).distinct().count());
    assertEquals(2, request.drafts().getLast().column());
    assertEquals(PictureSet.Setting.SEED, request.axes().orElseThrow().columns().setting());
  }

  @Test
  void atOnceWithAnotherSeed() {
    model.stage().show(done);
    model.stageModels().timeline().scrub(20);
    fork.forkNow();
    GenerationRequest.Draft draft = studio.requests.getFirst().drafts().getFirst();
    assertNotEquals(StageScenes.VALUES.seed(), draft.sampling().seed());
    assertEquals(6, draft.sampling().guidance());
  }

  @Test
  void wordsOfAForkThatWasGivenUpAreThereAgain() {
    model.stage().show(done);
    fork.open();
    fork.textProperty().set("a calm sea");
    fork.avoidProperty().set("boats");
    fork.guidanceProperty().set(9);
    fork.cancel();
    model.stageModels().timeline().scrub(20);
    fork.open();
    assertEquals("a calm sea", fork.textProperty().get());
    assertEquals("boats", fork.avoidProperty().get());
    assertEquals(9, fork.guidanceProperty().get());
    assertTrue(fork.saysOther());
    fork.reset();
    assertEquals(((Prompt.Draw) StageScenes.STORM).text(), fork.textProperty().get());
    assertEquals(6, fork.guidanceProperty().get());
    assertFalse(fork.saysOther());
  }

  @Test
  void theyAreOfThatPictureAndGoneOnceTheForkIsMade() {
    model.stage().show(done);
    fork.open();
    fork.textProperty().set("a calm sea");
    fork.cancel();
    fork.forkNow();
    assertNotEquals("a calm sea", words(studio.requests.getFirst()));

    model.stage().show(done);
    fork.open();
    fork.textProperty().set("a calm sea");
    fork.cancel();
    model.stage().show(StageScenes.entry(9, State.DONE, 48, Optional.empty()));
    fork.open();
    assertNotEquals("a calm sea", fork.textProperty().get());
    fork.cancel();

    model.stage().show(done);
    fork.open();
    fork.textProperty().set("a calm sea");
    fork.fork();
    assertEquals("a calm sea", words(studio.requests.getLast()));
    model.stage().show(done);
    fork.open();
    assertNotEquals("a calm sea", fork.textProperty().get());
  }

  private static String words(GenerationRequest request) {
    return ((Prompt.Draw) request.drafts().getFirst().prompt()).text();
  }

  @Test
  void theSameOnceMoreIsNoFork() {
    model.stage().show(done);
    fork.open();
    assertFalse(fork.changesNothing());
    fork.keepSeed();
    assertTrue(fork.changesNothing());
    fork.temperatureProperty().set(1.3);
    assertFalse(fork.changesNothing());
  }

  @Test
  void pausesWhatIsPaintedAndFollowsTheFork() {
    paint();
    fork.open();
    assertEquals(2, fork.rowProperty().get());
    assertTrue(fork.pauseFirstProperty().get());
    fork.fork();
    assertTrue(studio.asked.contains("pause"));
    assertTrue(model.stage().followingProperty().get());
  }

  @Test
  void waitsBehindAnotherPictureUnlessToldOtherwise() {
    paint();
    model.stage().show(StageScenes.entry(9, State.DONE, 48, Optional.empty()));
    fork.open();
    assertFalse(fork.pauseFirstProperty().get());
    fork.fork();
    assertFalse(studio.asked.contains("pause"));
    assertFalse(model.stage().followingProperty().get());
  }

  @Test
  void saysWhereTheModelComputesOtherwise() {
    model.stage().show(done);
    fork.open();
    assertFalse(fork.mayDiffer());
    PictureEntry elsewhere = done.painted(State.DONE, "another key");
    model.stage().show(elsewhere);
    fork.open();
    assertTrue(fork.mayDiffer());
  }

  @Test
  void costsReadingTheRows() {
    studio.tell(new StudioEvent.Speed(new Throughput(100, 150, 1)));
    model.stage().show(done);
    model.stageModels().timeline().scrub(25);
    fork.open();
    assertEquals(25, fork.cost().rows());
    assertEquals(1 + 25 / 100.0, fork.cost().seconds(), 1e-9);
  }

  @Test
  void nothingIsForkedBeforeTheFirstRow() {
    studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
    assertFalse(fork.possible());
    fork.forkNow();
    assertTrue(studio.requests.isEmpty());
  }

  private void paint() {
    studio.tell(Events.began(StageScenes.entry(1, State.RUNNING, 0, Optional.empty())));
    studio.tell(Events.told(1, StageScenes.drawn(0)), Events.told(1, StageScenes.drawn(1)));
  }
}
