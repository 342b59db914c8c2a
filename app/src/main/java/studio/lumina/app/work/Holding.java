package studio.lumina.app.work;

import java.util.concurrent.atomic.AtomicInteger;

/// Whether the queue is held, and why. Any thread; nothing here waits, so that a pause holds the
/// queue from the moment it is asked for.
final class Holding {
  private final AtomicInteger pauses = new AtomicInteger();
  private volatile News.Hold hold;
  private volatile boolean paused;

  Holding(News.Hold hold) {
    this.hold = hold;
  }

  /// Why, or that it is not.
  News.Hold why() {
    return hold == News.Hold.NONE && paused ? News.Hold.PAUSED : hold;
  }

  /// How often the artist paused so far: what was asked for before a pause waits with the queue.
  int pauses() {
    return pauses.get();
  }

  /// Whether a picture may be begun.
  ///
  /// @param now whether it was wanted even while the queue is held
  /// @param asked the pauses there had been when it was asked for
  boolean lets(boolean now, int asked) {
    return why() == News.Hold.NONE || (now && asked == pauses.get());
  }

  /// Whether it might have been begun had the artist not paused just now.
  boolean letBefore(boolean now, int asked) {
    return hold == News.Hold.NONE || (now && asked + 1 == pauses.get());
  }

  void hold(News.Hold value) {
    hold = value;
  }

  /// The artist paused.
  void pause() {
    pauses.incrementAndGet();
    paused = true;
  }

  /// The pause is over; whatever else holds the queue still does.
  void goOn() {
    paused = false;
  }
}
