package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Device;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

class StatusModelTest {
  private static final Instant NOW = Instant.ofEpochSecond(1000);

  private final FakeStudio studio = new FakeStudio();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final CreateModel create = new CreateModel(studio, clock, new Random(1));
  private final SimpleObjectProperty<SystemStats> systemStats =
      new SimpleObjectProperty<>(SystemStats.UNKNOWN);
  private final StatusModel model =
      new StatusModel(create.checkpoint(), create.stage(), create.queue(), clock, systemStats);

  private StatusModel.Line line() {
    return model.lineProperty().get();
  }

  @Test
  void saysNothingThatItDoesNotKnow() {
    assertEquals(StatusModel.Tone.NONE, line().tone());
    assertEquals(new StatusModel.Fact("", "No model"), line().device());
    assertEquals(StatusModel.Fact.NONE, line().memory());
    assertEquals(-1, line().memoryShare());
    assertEquals(StatusModel.Fact.NONE, line().disk());
    assertEquals(StatusModel.Fact.NONE, line().queue());
  }

  @Test
  void namesDeviceAndPrecision() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    assertEquals(new StatusModel.Fact("Processor", "· fp32"), line().device());
    assertEquals(StatusModel.Tone.OK, line().tone());
  }

  @Test
  void callsTheDeviceByItsNameWhereTheSystemTellsIt() {
    systemStats.set(new SystemStats(-1, Optional.empty(), Map.of(Device.CPU, "Ryzen 7 5800X")));
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    assertEquals(new StatusModel.Fact("Ryzen 7 5800X", "· fp32"), line().device());
    assertEquals("Processor: Ryzen 7 5800X, computing in fp32 (number format)", line().deviceTip());
  }

  @Test
  void tellsOfOpeningAndOfItsFailure() {
    studio.tell(
        new StudioEvent.ModelOpening(
            Opening.of("/m"), new LoadProgress(LoadProgress.Step.LOADING_CODEC, 0.425)));
    assertEquals(new StatusModel.Fact("Loading the codec", "43 %"), line().device());
    assertEquals(StatusModel.Tone.WARN, line().tone());
    studio.tell(new StudioEvent.ModelFailed(Opening.of("/m"), new Problem.Closed("x")));
    assertEquals(StatusModel.Tone.BAD, line().tone());
  }

  @Test
  void tellsMemoryAndDisk() {
    systemStats.set(
        new SystemStats(
            214_000_000_000L,
            Optional.of(new SystemStats.Memory(7_400_000_000L, 12_000_000_000L)),
            Map.of()));
    assertEquals(new StatusModel.Fact("7.4", "of 12 GB"), line().memory());
    assertEquals(7.4 / 12, line().memoryShare(), 1e-9);
    assertEquals("214 GB free", line().disk().rest());
    assertFalse(line().diskIsLow());
  }

  @Test
  void warnsOfAFullDisk() {
    systemStats.set(new SystemStats(1_900_000_000L, Optional.empty(), Map.of()));
    assertEquals("1.9 GB free", line().disk().rest());
    assertTrue(line().diskIsLow());
  }

  @Test
  void countsTheQueue() {
    PictureEntry entry = CreateScenes.entry(1, PictureEntry.State.PAUSED, 0, Optional.empty());
    studio.tell(Events.queue(List.of(entry, entry, entry), false));
    assertEquals("3", line().queue().strong());
  }

  @Test
  void afterASaveThatFailedItDoesNotSaySaved() {
    studio.tell(new StudioEvent.Saved(1, NOW.minusSeconds(3)));
    studio.tell(Events.failed(Optional.empty(), new Problem.DiskFull("/pictures/1.png", 5, 0)));
    assertEquals("", line().saved().rest());
    studio.tell(new StudioEvent.Saved(1, NOW.minusMillis(500)));
    assertEquals("Saved", line().saved().rest());
  }

  @Test
  void saysWhenSomethingWasSaved() {
    studio.tell(new StudioEvent.Saved(1, NOW.minusMillis(500)));
    assertEquals("Saved", line().saved().rest());
    studio.tell(new StudioEvent.Saved(1, NOW.minusSeconds(3)));
    assertEquals("Saved 3 s ago", line().saved().rest());
    studio.tell(new StudioEvent.Saved(1, NOW.minusSeconds(300)));
    assertEquals("Saved 5 min ago", line().saved().rest());
  }
}
