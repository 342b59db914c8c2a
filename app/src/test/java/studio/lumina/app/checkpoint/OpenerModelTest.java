package studio.lumina.app.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;

class OpenerModelTest {
  private static final Path STARTER = Path.of("/starter");
  private static final Opening LAST =
      new Opening(
          "/models/big", Optional.of("/codec"), OptionalInt.of(768), Device.CPU, Precision.AUTO, 0);

  private final FakeStudio studio = new FakeStudio();

  private OpenerModel model(Optional<Opening> last) {
    CreateModel create = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    return new OpenerModel(
        create.checkpoint(),
        STARTER,
        last,
        () -> new OpenerModel.How(Device.CUDA, Precision.BF16, 3));
  }

  @Test
  void withoutALastModelItIsTheStarter() {
    OpenerModel model = model(Optional.empty());
    assertTrue(model.isStarter());
    model.again();
    assertTrue(studio.asked.contains("open /starter"));
  }

  @Test
  void whatWasOpenIsOpenedAgainAsNowSet() {
    OpenerModel model = model(Optional.of(LAST));
    model.again();
    assertEquals(
        new Opening(
            "/models/big",
            Optional.of("/codec"),
            OptionalInt.of(768),
            Device.CUDA,
            Precision.BF16,
            3),
        model.wantedProperty().get());
  }

  @Test
  void theCodecFolderIsRememberedForTheNextModel() {
    OpenerModel model = model(Optional.empty());
    model.codec(Path.of("/codec"));
    model.open(Path.of("/models/other"));
    assertEquals(Optional.of("/codec"), model.wantedProperty().get().codec());
    assertFalse(model.isStarter());
  }

  @Test
  void theStarterHasItsOwnCodec() {
    OpenerModel model = model(Optional.of(LAST));
    model.openStarter();
    assertEquals(Optional.empty(), model.wantedProperty().get().codec());
    assertEquals(OptionalInt.empty(), model.wantedProperty().get().targetSize());
  }
}
