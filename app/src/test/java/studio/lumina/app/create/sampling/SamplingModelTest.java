package studio.lumina.app.create.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

class SamplingModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final SamplingModel values = model.values();

  @BeforeEach
  void ready() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
  }

  @Test
  void eachValueIsResetByItself() {
    values.guidance().type("7.5");
    values.temperature().type("0,8");
    assertTrue(values.guidance().changedProperty().get());
    values.guidance().reset();
    assertEquals(4, values.guidanceProperty().get());
    assertFalse(values.guidance().changedProperty().get());
    assertEquals(0.8, values.temperatureProperty().get());
    assertTrue(values.changed().get());
    values.reset();
    assertFalse(values.changed().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "much", "1e", "--3", "4 4"})
  void nonsenseIsNoValue(String typed) {
    LuminaException failed =
        assertThrows(LuminaException.class, () -> values.guidance().type(typed));
    assertInstanceOf(Problem.SettingInvalid.class, failed.problem());
    assertEquals(4, values.guidanceProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "NaN", "Infinity", "1e300"})
  void whatIsOutOfRangeIsRefused(String typed) {
    LuminaException failed =
        assertThrows(LuminaException.class, () -> values.guidance().type(typed));
    assertInstanceOf(Problem.SettingOutOfRange.class, failed.problem());
  }

  @Test
  void aStepOfTheSliderIsSeenEverywhereAlongIt() {
    SamplingValueModel variety = values.variety();
    variety.place(0);
    assertEquals(1, variety.now());
    double before = 0;
    for (int i = 0; variety.now() < SamplingModel.CODES && i < 100; i++) {
      assertTrue(variety.now() > before);
      before = variety.now();
      variety.step(1);
    }
    assertTrue(variety.position() > 0.98);
    variety.step(-1);
    assertTrue(variety.now() < before + 1);
  }

  @Test
  void guidanceMovesByTenths() {
    values.guidance().step(1);
    assertEquals(4.1, values.guidanceProperty().get());
    values.guidance().step(-10);
    assertEquals(3.1, values.guidanceProperty().get());
    values.guidance().place(0);
    assertEquals(1, values.guidanceProperty().get());
  }

  @Test
  void varietyBeyondTheVocabularyIsCapped() {
    values.variety().type("100000");
    assertEquals(OptionalInt.of(8192), values.varietyCap());
    values.variety().type("8 192");
    assertEquals(OptionalInt.empty(), values.varietyCap());
  }

  @Test
  void whatTheArtistSetStaysWithAnotherModel() {
    values.guidance().own(4);
    values.guidance().usual(2);
    values.temperature().usual(0.9);
    assertEquals(4, values.guidanceProperty().get());
    assertEquals(0.9, values.temperatureProperty().get());
    values.guidance().reset();
    assertEquals(2, values.guidanceProperty().get());
  }

  @Test
  void anUnlockedSeedIsNewOnceItWasUsedAndATypedOneIsKept() {
    model.prompt().textProperty().set("a sphere");
    values.seedProperty().set(5);
    model.commands().generate();
    assertEquals(5, studio.requests.getLast().drafts().getFirst().sampling().seed());
    model.commands().generate();
    assertNotEquals(5, values.seedProperty().get());
    values.seedProperty().set(6);
    model.commands().generate();
    values.seedLockedProperty().set(true);
    model.commands().generate();
    assertEquals(6, studio.requests.getLast().drafts().getFirst().sampling().seed());
  }

  @Test
  void thePicturesStayWithinBounds() {
    values.morePictures(-5);
    assertEquals(1, values.picturesProperty().get());
    values.morePictures(1000);
    assertEquals(SamplingModel.MOST_PICTURES, values.picturesProperty().get());
  }
}
