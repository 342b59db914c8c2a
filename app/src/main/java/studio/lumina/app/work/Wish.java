package studio.lumina.app.work;

import org.jspecify.annotations.Nullable;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;

/// What the artist wants with a picture, from the moment it is asked for; any thread.
final class Wish {
  /// From least to most urgent.
  enum Kind {
    GO_ON,
    PAUSE,
    STOP,
    /// Stop at once, and do nothing more for the picture than to save it: the program ends.
    LEAVE
  }

  private Kind kind = Kind.GO_ON;
  private @Nullable Session session;

  synchronized Kind kind() {
    return kind;
  }

  /// The session that paints it now.
  synchronized void paintedBy(@Nullable Session painter) {
    session = painter;
  }

  /// Pauses at the next row, unless a stop was wished for.
  void pause() {
    wish(Kind.PAUSE);
  }

  /// Stops now.
  void stop() {
    wish(Kind.STOP);
  }

  /// Stops now, since the program ends.
  void leave() {
    wish(Kind.LEAVE);
  }

  /// Stops a turn that began after the stop was wished for.
  synchronized void enforce() {
    if (kind.compareTo(Kind.STOP) >= 0 && session != null) {
      session.stop();
    }
  }

  Steering.Steer steer() {
    return switch (kind()) {
      case GO_ON -> new Steering.Steer.GoOn();
      case PAUSE -> new Steering.Steer.Pause();
      case STOP, LEAVE -> new Steering.Steer.Stop();
    };
  }

  private synchronized void wish(Kind value) {
    kind = value.compareTo(kind) > 0 ? value : kind;
    enforce();
  }
}
