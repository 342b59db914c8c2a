package studio.lumina.core.models.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.Catalog;
import studio.lumina.core.models.catalog.ModelShape;

class DeviceFitTest {
  private static final long GB = 1_000_000_000L;
  private static final Size SQUARE = new Size(768, 768);

  private static ModelShape shape(String id) {
    return Catalog.bundled().find(id).orElseThrow().shape();
  }

  @Test
  void theCacheHoldsBothBranchesOfAPicture() {
    assertEquals(48 * 49 + 4, MemoryNeed.pictureTokens(SQUARE));
    // 5 and 5 blocks of 512 tokens, keys and values of 4096 numbers in 32 layers, two bytes each.
    long expected = (2560L + 2560) * 2 * 32 * 4096 * 2;
    MemoryNeed guided = MemoryNeed.of(shape("lumina-mgpt-7b-768"), Precision.BF16, SQUARE, true);
    assertEquals(expected, guided.cache());
    assertEquals(
        expected / 2,
        MemoryNeed.of(shape("lumina-mgpt-7b-768"), Precision.BF16, SQUARE, false).cache());
    assertEquals(guided.weights() + guided.cache() + guided.working(), guided.total());
  }

  @Test
  void sharedKeysAndValuesMakeTheLargeModelsCacheSmall() {
    Size size = new Size(512, 512);
    assertTrue(
        MemoryNeed.of(shape("lumina-mgpt-34b-512"), Precision.BF16, size, true).cache()
            < MemoryNeed.of(shape("lumina-mgpt-7b-512"), Precision.BF16, size, true).cache());
  }

  /// Cards as they are sold; what is free of them is a little less.
  @ParameterizedTest
  @CsvSource({
    "lumina-mgpt-7b-768, 8, TOO_LARGE",
    "lumina-mgpt-7b-768, 16, TOO_LARGE",
    "lumina-mgpt-7b-768, 24, FITS",
    "lumina-mgpt-34b-512, 24, TOO_LARGE",
    "lumina-mgpt-34b-512, 72, TIGHT",
    "lumina-mgpt-34b-512, 80, FITS"
  })
  void cardsHoldOrDoNot(String model, int gigabytes, DeviceFit.Verdict verdict) {
    Size size = model.contains("768") ? SQUARE : new Size(512, 512);
    FreeRoom room = new FreeRoom(64 * GB, OptionalLong.of(gigabytes * GB));
    DeviceFit first = DeviceFit.all(shape(model), size, room).getFirst();
    assertEquals(Device.CUDA, first.device());
    assertEquals(Precision.BF16, first.precision());
    assertEquals(verdict, first.verdict(), first::toString);
    assertEquals(verdict == DeviceFit.Verdict.TOO_LARGE, first.missing() > 0);
  }

  @Test
  void withoutACardThereIsTheProcessorAlone() {
    FreeRoom room = new FreeRoom(64 * GB, OptionalLong.empty());
    assertEquals(
        List.of(Precision.BF16, Precision.FP32),
        DeviceFit.all(shape("lumina-mgpt-7b-512"), SQUARE, room).stream()
            .map(DeviceFit::precision)
            .toList());
  }

  @Test
  void timeIsWhatReadingTheWeightsTakes() {
    ModelShape shape = shape("lumina-mgpt-7b-768");
    double seconds = PaintingTime.of(shape, Precision.BF16, SQUARE, 50.0 * GB).toMillis() / 1000.0;
    assertEquals(2356 * 14.0 / 50, seconds, 70);
    assertTrue(
        PaintingTime.of(shape, Precision.FP32, SQUARE, 50.0 * GB).toMillis() / 1000.0
            > 1.9 * seconds);
    assertThrows(
        IllegalArgumentException.class, () -> PaintingTime.of(shape, Precision.BF16, SQUARE, 0));
  }

  @Test
  void thisComputerTellsWhatItHas() {
    assertTrue(FreeRoom.now(OptionalLong.empty()).main() > 0);
    assertTrue(MemoryBandwidth.measured() > 1e8);
  }
}
