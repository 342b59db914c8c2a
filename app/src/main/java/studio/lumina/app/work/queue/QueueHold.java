package studio.lumina.app.work.queue;

import studio.lumina.app.work.StudioEvent;

/// Whether the queue is held, and why. Any thread; nothing here waits, so that a pause and a hold
/// are in force from the moment they are asked for.
final class QueueHold {
  private StudioEvent.Hold hold;
  private boolean paused;
  private int pauses;

  QueueHold(StudioEvent.Hold hold) {
    this.hold = hold;
  }

  /// Why, or that it is not.
  synchronized StudioEvent.Hold why() {
    return hold == StudioEvent.Hold.NONE && paused ? StudioEvent.Hold.PAUSED : hold;
  }

  /// How often the artist paused so far: what was asked for before a pause waits with the queue.
  synchronized int pauses() {
    return pauses;
  }

  /// Whether a job may be begun.
  ///
  /// @param asked the pauses there had been when it was asked for
  synchronized boolean lets(Urgency urgency, int asked) {
    return switch (urgency) {
      case INTERACTIVE -> true;
      case RESUMED -> why() == StudioEvent.Hold.NONE || asked == pauses;
      case NOW ->
          why() == StudioEvent.Hold.NONE || (hold != StudioEvent.Hold.ASKED && asked == pauses);
      case QUEUED -> why() == StudioEvent.Hold.NONE;
    };
  }

  /// Whether it might have been begun had the artist not paused just now.
  synchronized boolean letBefore(Urgency urgency, int asked) {
    return hold == StudioEvent.Hold.NONE
        || (urgency == Urgency.RESUMED && asked + 1 == pauses)
        || (urgency == Urgency.NOW && hold != StudioEvent.Hold.ASKED && asked + 1 == pauses);
  }

  /// Holds the queue, or lets it go on, also after a pause. What the artist holds stays held by the
  /// artist, whatever goes wrong.
  synchronized void hold(StudioEvent.Hold value) {
    hold = value == StudioEvent.Hold.TROUBLE && hold == StudioEvent.Hold.ASKED ? hold : value;
    paused = paused && value != StudioEvent.Hold.NONE;
  }

  /// The artist paused.
  synchronized void pause() {
    pauses++;
    paused = true;
  }

  /// The pause that was in force when something was asked for is over; one that came since is not,
  /// and whatever else holds the queue still does.
  ///
  /// @param asked the pauses there had been then
  synchronized void goOn(int asked) {
    if (asked == pauses) {
      paused = false;
    }
  }
}
