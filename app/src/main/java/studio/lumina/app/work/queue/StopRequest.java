package studio.lumina.app.work.queue;

import org.jspecify.annotations.Nullable;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;

/// How a job is asked to stop, if it is, from the moment it is queued. Any thread may ask; nothing
/// here waits.
public final class StopRequest {
  /// From least to most urgent.
  public enum Kind {
    /// Nobody asked.
    NONE,
    /// Rest at the next row for a job that somebody waits for, and go on by itself after it.
    YIELD,
    /// Rest at the next row until the artist lets it go on.
    PAUSE,
    /// Stop now and keep what there is.
    STOP,
    /// Stop at once, and do nothing more for the job than to save it: the program ends.
    LEAVE
  }

  private Kind kind = Kind.NONE;
  private @Nullable Session session;

  /// How it is asked to stop now.
  public synchronized Kind kind() {
    return kind;
  }

  /// The session that runs the job now; none between turns.
  public synchronized void runBy(@Nullable Session running) {
    session = running;
  }

  /// Rests at the next row, unless more was asked for.
  public void yield() {
    ask(Kind.YIELD);
  }

  /// Pauses at the next row, unless a stop was asked for.
  public void pause() {
    ask(Kind.PAUSE);
  }

  /// Stops now.
  public void stop() {
    ask(Kind.STOP);
  }

  /// Stops now, since the program ends.
  public void leave() {
    ask(Kind.LEAVE);
  }

  /// Stops a turn that began after the stop was asked for.
  public synchronized void enforce() {
    if (kind.compareTo(Kind.STOP) >= 0 && session != null) {
      session.stop();
    }
  }

  /// The answer at a row boundary.
  public Steering.Steer steer() {
    return switch (kind()) {
      case NONE -> new Steering.Steer.GoOn();
      case YIELD, PAUSE -> new Steering.Steer.Pause();
      case STOP, LEAVE -> new Steering.Steer.Stop();
    };
  }

  private synchronized void ask(Kind value) {
    kind = value.compareTo(kind) > 0 ? value : kind;
    enforce();
  }
}
