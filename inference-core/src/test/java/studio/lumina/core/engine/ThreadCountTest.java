package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.checkpoint.CheckpointFolder;

class ThreadCountTest {
  @Test
  void smallModelsComputeOnOneThreadAndLargeOnesOnEachCore() {
    assertEquals(1, ThreadCount.of(5_400_000, 16));
    assertEquals(16, ThreadCount.of(168_000_000, 16));
    assertEquals(2, ThreadCount.of(7_000_000_000L, 2));
  }

  @Test
  void theStarterIsSmallAndAWishComesFirst() {
    String starter =
        Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint").toString();
    assertEquals(1, count(starter, 0));
    assertEquals(3, count(starter, 3));
  }

  private static int count(String checkpoint, int threads) {
    Opening opening =
        new Opening(
            checkpoint, Optional.empty(), OptionalInt.empty(), Device.CPU, Precision.AUTO, threads);
    return ThreadCount.of(opening, CheckpointFolder.open(opening));
  }
}
