package studio.lumina.core.models.download;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Does a piece of work for each of several things, a few at a time; the first failure ends it.
final class SideBySide {
  private SideBySide() {}

  /// @param work says false where no more is to be done
  /// @return whether all was done
  /// @throws RuntimeException the first that was thrown, after all threads have ended
  static <T> boolean all(List<T> things, int threads, Predicate<T> work) {
    Iterator<T> left = things.iterator();
    AtomicBoolean ended = new AtomicBoolean();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, things.size()); i++) {
      running.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  for (T next = next(left); next != null && !ended.get(); next = next(left)) {
                    if (!work.test(next)) {
                      ended.set(true);
                    }
                  }
                } catch (RuntimeException | Error e) {
                  ended.set(true);
                  synchronized (failures) {
                    failures.add(e);
                  }
                }
              }));
    }
    join(running);
    synchronized (failures) {
      if (!failures.isEmpty()) {
        switch (failures.getFirst()) {
          case RuntimeException e -> throw e;
          case Error e -> throw e;
          case Throwable e -> throw new IllegalStateException(e);
        }
      }
    }
    return !ended.get();
  }

  private static <T> @Nullable T next(Iterator<T> left) {
    synchronized (left) {
      return left.hasNext() ? left.next() : null;
    }
  }

  private static void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
