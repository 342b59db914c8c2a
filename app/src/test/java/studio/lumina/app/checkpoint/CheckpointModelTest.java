package studio.lumina.app.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

class CheckpointModelTest {
  private static final Opening SMALL = Opening.of("/models/small");
  private static final Opening LARGE = Opening.of("/models/large");
  private static final Problem DAMAGED = new Problem.FileMissing("/models/large", "config.json");

  private final FakeStudio studio = new FakeStudio();
  private final CheckpointModel model = new CheckpointModel(studio, studio);

  @Test
  void whatMadeRoomIsNotOpenWhileAnotherIsLoaded() {
    studio.tell(
        new StudioEvent.ModelReady(SMALL, CreateScenes.CARD),
        new StudioEvent.Speed(new Throughput(64, 128, 1)));
    model.open(LARGE);
    studio.tell(new StudioEvent.ModelClosed(SMALL), loading(LARGE));
    assertTrue(model.cardProperty().get().isEmpty());
    assertEquals(Throughput.UNKNOWN, model.throughputProperty().get());
  }

  @Test
  void whyAnotherFailedStaysWhenTheOneBeforeIsOpenAgain() {
    studio.tell(new StudioEvent.ModelReady(SMALL, CreateScenes.CARD));
    model.open(LARGE);
    studio.tell(
        new StudioEvent.ModelClosed(SMALL),
        loading(LARGE),
        new StudioEvent.ModelFailed(LARGE, DAMAGED),
        loading(SMALL),
        new StudioEvent.ModelReady(SMALL, CreateScenes.CARD));
    assertEquals(Optional.of(CreateScenes.CARD), model.cardProperty().get());
    assertEquals(Optional.of(DAMAGED), model.problemProperty().get());
    assertEquals(Optional.of(LARGE), model.failed());
    assertTrue(model.openingProperty().get().isEmpty());
  }

  @Test
  void whatFailedIsForgottenOnceItOpensOrAnotherIsAskedFor() {
    studio.tell(new StudioEvent.ModelFailed(LARGE, DAMAGED));
    studio.tell(new StudioEvent.ModelReady(LARGE, CreateScenes.CARD));
    assertTrue(model.problemProperty().get().isEmpty());
    studio.tell(new StudioEvent.ModelFailed(LARGE, DAMAGED));
    model.open(SMALL);
    assertTrue(model.problemProperty().get().isEmpty());
    assertTrue(model.failed().isEmpty());
  }

  private static StudioEvent loading(Opening opening) {
    return new StudioEvent.ModelOpening(
        opening, new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.5));
  }
}
