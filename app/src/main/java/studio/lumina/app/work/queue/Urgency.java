package studio.lumina.app.work.queue;

/// How much a job is wanted at once; which decides about what holds it back.
public enum Urgency {
  /// It waits its turn, and while the queue is held.
  QUEUED,
  /// The artist asked for it to be begun: it waits its turn, not for what held the queue before;
  /// but where the artist holds the queue it waits.
  NOW,
  /// The artist goes on with this one: only a pause since then holds it back.
  RESUMED,
  /// Somebody waits for its answer: it is no part of what the artist holds.
  INTERACTIVE
}
