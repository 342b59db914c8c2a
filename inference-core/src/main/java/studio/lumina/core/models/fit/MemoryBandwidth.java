package studio.lumina.core.models.fit;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The measured speed of reading main memory with all cores.
public final class MemoryBandwidth {
  private static final int BLOCK = 1 << 21;
  private static final int ROUNDS = 3;

  private MemoryBandwidth() {}

  /// Bytes a second, the best of a few rounds over a quarter of a gigabyte; takes some tenths of a
  /// second.
  public static double measured() {
    long[][] blocks = new long[16][BLOCK];
    Arrays.stream(blocks).forEach(block -> Arrays.fill(block, 1));
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      long sum = IntStream.range(0, blocks.length).parallel().mapToLong(i -> sum(blocks[i])).sum();
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (sum != (long) blocks.length * BLOCK) {
        throw new IllegalStateException("memory gave other numbers than were written");
      }
      best = Math.max(best, (double) blocks.length * BLOCK * Long.BYTES / seconds);
    }
    return best;
  }

  private static long sum(long[] block) {
    long sum = 0;
    for (long each : block) {
      sum += each;
    }
    return sum;
  }
}
