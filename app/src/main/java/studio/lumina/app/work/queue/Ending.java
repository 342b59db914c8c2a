package studio.lumina.app.work.queue;

/// How a job that was taken out of the queue comes back: ended, paused, or to be run again.
public enum Ending {
  /// It has ended, however that was: it is in the queue no more.
  ENDED,
  /// It rests for another that somebody waits for, and goes on by itself.
  YIELDED,
  /// The program ends: it waits, first of all, for the next start.
  LEFT
}
