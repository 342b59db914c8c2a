package studio.lumina.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Carries news to the window's thread in bulk: any thread publishes, at most one drain is pending
/// however much there is, and each drain takes all that has come. News waits for the first
/// listener.
final class FxFeed {
  private final Executor fx;
  private final Queue<News> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final List<Consumer<? super List<News>>> listeners = new CopyOnWriteArrayList<>();

  /// @param fx runs drains on the window's thread, in order
  FxFeed(Executor fx) {
    this.fx = fx;
  }

  void listen(Consumer<? super List<News>> listener) {
    listeners.add(listener);
    schedule();
  }

  void publish(News news) {
    waiting.add(news);
    schedule();
  }

  private void schedule() {
    if (!listeners.isEmpty() && pending.compareAndSet(false, true)) {
      fx.execute(this::drain);
    }
  }

  private void drain() {
    // Cleared first: what is published from here on asks for a drain of its own.
    pending.set(false);
    List<News> bulk = new ArrayList<>();
    for (News news = waiting.poll(); news != null; news = waiting.poll()) {
      bulk.add(news);
    }
    if (!bulk.isEmpty()) {
      List<News> told = List.copyOf(bulk);
      listeners.forEach(listener -> listener.accept(told));
    }
  }
}
