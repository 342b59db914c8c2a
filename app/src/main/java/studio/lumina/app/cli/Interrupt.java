package studio.lumina.app.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import studio.lumina.core.Session;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Turns Ctrl-C into a stop of a session's turn while open; a second Ctrl-C ends the process as
/// usual.
final class Interrupt implements AutoCloseable {
  private static final Signal SIGNAL = new Signal("INT");

  private final AtomicBoolean raised = new AtomicBoolean();
  private final SignalHandler usual;

  Interrupt(Session session) {
    this.usual =
        Signal.handle(
            SIGNAL,
            signal -> {
              raised.set(true);
              restore();
              session.stop();
            });
  }

  private void restore() {
    Signal.handle(SIGNAL, usual);
  }

  /// Whether Ctrl-C was pressed.
  boolean raised() {
    return raised.get();
  }

  @Override
  public void close() {
    if (!raised.get()) {
      restore();
    }
  }
}
