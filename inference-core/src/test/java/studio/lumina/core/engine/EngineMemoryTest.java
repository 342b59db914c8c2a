package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.lumina.core.bench.ProcessMemory;

/// Native memory has owners: what a generation takes it gives back, and opening takes none for
/// weights.
class EngineMemoryTest {
  private static final long MOST = 20_000_000;

  @Test
  void twentyGenerationsLeaveNothingBehind() throws IOException, InterruptedException {
    Map<String, Long> told = Forked.run(TwentyGenerations.class);
    assertTrue(told.get("held-before") > 0, "an open engine holds its prompts' caches: " + told);
    assertEquals(told.get("held-before"), told.get("held-after"));
    assertEquals(told.get("held-unopened"), told.get("held-closed"));
    assumeTrue(ProcessMemory.now().isPresent(), "resident memory is told under /proc alone");
    long grown = told.get("own-after") - told.get("own-before");
    assertTrue(grown < MOST, "grown by " + grown + " bytes");
  }

  @Test
  void openingMapsTheWeightsAndCopiesNone() throws IOException, InterruptedException {
    assumeTrue(ProcessMemory.now().isPresent(), "mapped memory is told under /proc alone");
    Map<String, Long> told = Forked.run(MappedOpening.class);
    long weights = told.get("weights");
    assertTrue(told.get("own") < weights / 2, told.toString());
    assertTrue(told.get("mapped") > weights * 3 / 4, told.toString());
  }
}
