package studio.lumina.core.torch;

import ai.djl.pytorch.jni.IValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A measurement of memory bandwidth: what a decode step is bound by.
public final class MemorySpeed {
  /// Far more than any cache holds.
  private static final long COUNT = 64L << 20;

  private static final int ROUNDS = 12;

  private MemorySpeed() {}

  /// Bytes a second, the best of several rounds over 256 MiB.
  public static double measured() {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("values", List.of());
    attributes.put("training", false);
    try (TorchProgram program =
        new TorchProgram(MemorySpeed.class, "memory.py", "Memory", attributes)) {
      program.call("fill", IValue.from(COUNT));
      long best = Long.MAX_VALUE;
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        program.call("read");
        best = Math.min(best, System.nanoTime() - start);
      }
      return COUNT * Float.BYTES * 1e9 / best;
    }
  }
}
