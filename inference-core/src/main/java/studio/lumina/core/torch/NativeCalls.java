package studio.lumina.core.torch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// The native calls in progress, and their end before the process's. When a process ends, libtorch
/// destroys what its calls stand on, and a thread that computes meanwhile crashes the process. So
/// once the virtual machine shuts down no call begins, those in progress are told to stop through
/// their control pages, and the shutdown waits for them, [#PATIENCE] at most.
final class NativeCalls {
  /// Far more than a stop takes to be heard: a token, a layer of a prefill, a block of the codec.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Object LOCK = new Object();
  private static int running;
  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(NativeCalls::end, "native calls"));
  }

  private NativeCalls() {}

  /// A call begins on this thread, and [#left] will follow. Where the process is ending this does
  /// not return: whoever calls has no one to answer to any more.
  static void entered() {
    synchronized (LOCK) {
      if (!ending) {
        running++;
        return;
      }
    }
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        continue; // the process ends without this thread
      }
    }
  }

  /// The call of this thread has returned.
  static void left() {
    synchronized (LOCK) {
      running--;
      LOCK.notifyAll();
    }
  }

  private static void end() {
    long last = System.nanoTime() + PATIENCE.toNanos();
    synchronized (LOCK) {
      ending = true;
      ControlPage.raiseAll();
      try {
        for (long left = PATIENCE.toMillis();
            running > 0 && left > 0;
            left = (last - System.nanoTime()) / 1_000_000) {
          LOCK.wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
