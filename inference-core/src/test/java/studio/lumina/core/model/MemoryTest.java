package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Precision;

/// Native memory comes back: a leak of what one round holds (0.4 MB a fork) would show as 80 MB.
class MemoryTest {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final int ROUNDS = 200;
  private static final long MOST = 20L << 20;

  @Test
  void extensionsAndForksGiveBackWhatTheyTook() throws IOException {
    assumeTrue(Files.exists(STATM), "tells resident memory on Linux only");
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.BF16);
        Branch c = tiny.model().branch();
        Branch u = tiny.model().branch()) {
      tiny.model().read(c, new int[] {0, 8197, 8806, 8806});
      tiny.model().read(u, new int[] {8197, 8806, 8806});
      rounds(tiny, c, u);
      long before = resident();
      rounds(tiny, c, u);
      long grown = resident() - before;
      assertTrue(grown < MOST, "grown by " + grown + " bytes");
    }
  }

  private static void rounds(Tiny tiny, Branch c, Branch u) {
    for (int i = 0; i < ROUNDS; i++) {
      try (Branch fork = c.fork();
          Branch other = u.fork()) {
        tiny.model().extend(fork, other, new int[] {8803}, 2, SamenessTest.choice(4, 0));
        tiny.model().logits(fork);
      }
    }
  }

  private static long resident() throws IOException {
    return Long.parseLong(Files.readString(STATM).split(" ")[1]) * 4096;
  }
}
