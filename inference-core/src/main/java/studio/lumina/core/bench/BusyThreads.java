package studio.lumina.core.bench;

import java.util.stream.IntStream;

/// Threads that compute without a pause while open, as other programs at full load do.
final class BusyThreads implements AutoCloseable {
  private volatile boolean closed;
  private volatile long sink;

  BusyThreads(int count) {
    IntStream.range(0, count)
        .forEach(i -> Thread.ofPlatform().daemon().name("busy " + i).start(this::compute));
  }

  private void compute() {
    long value = System.nanoTime();
    while (!closed) {
      for (int i = 0; i < 10_000; i++) {
        value = value * 6_364_136_223_846_793_005L + 1;
      }
      sink = value; // so that nobody leaves the computation out
    }
  }

  /// What was computed last.
  long sink() {
    return sink;
  }

  @Override
  public void close() {
    closed = true;
  }
}
