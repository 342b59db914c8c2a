package studio.lumina.app.work.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import studio.lumina.app.work.StudioEvent;

/// Carries events to the window's thread in bulk: any thread publishes without waiting, at most one
/// drain is pending however much there is, and each drain takes all that has come. Events wait for
/// the first listener. A listener that throws is reported to the log and costs the others nothing.
public final class FxFeed {
  private final Executor fx;
  private final PendingEvents waiting = new PendingEvents();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final List<Consumer<? super List<StudioEvent>>> listeners = new CopyOnWriteArrayList<>();

  /// @param fx runs drains on the window's thread, in order
  public FxFeed(Executor fx) {
    this.fx = fx;
  }

  /// Subscribes to all events from now on.
  public void listen(Consumer<? super List<StudioEvent>> listener) {
    listeners.add(listener);
    schedule();
  }

  /// Tells every listener, soon.
  public void publish(StudioEvent event) {
    waiting.add(event);
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
    List<StudioEvent> bulk = waiting.take();
    if (!bulk.isEmpty()) {
      listeners.forEach(listener -> tell(listener, bulk));
    }
  }

  private static void tell(Consumer<? super List<StudioEvent>> listener, List<StudioEvent> bulk) {
    try {
      listener.accept(bulk);
    } catch (RuntimeException | Error e) {
      // The listeners' boundary: a view that fails must not blind the others.
      System.getLogger(FxFeed.class.getName())
          .log(System.Logger.Level.ERROR, "a listener failed", e);
    }
  }
}
