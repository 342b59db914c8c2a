package studio.lumina.app.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import studio.lumina.core.Session;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Turns the first Ctrl-C, `SIGTERM` or `SIGHUP` into a stop of a session's turn, or of other work,
/// while open; a second one ends the process as usual.
final class StopSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  private final AtomicBoolean raised = new AtomicBoolean();
  private final List<Usual> usual = new CopyOnWriteArrayList<>();

  private record Usual(Signal signal, SignalHandler handler) {}

  StopSignals(Session session) {
    this(session::stop);
  }

  /// @param stop called once, from a thread of the system
  StopSignals(Runnable stop) {
    for (String name : NAMES) {
      try {
        Signal signal = new Signal(name);
        usual.add(
            new Usual(
                signal,
                Signal.handle(
                    signal,
                    _ -> {
                      raised.set(true);
                      restore();
                      stop.run();
                    })));
      } catch (IllegalArgumentException e) {
        // Windows has no SIGHUP; a virtual machine may keep a signal to itself.
        continue;
      }
    }
  }

  /// Whether one came.
  boolean raised() {
    return raised.get();
  }

  @Override
  public void close() {
    restore();
  }

  private void restore() {
    usual.forEach(each -> Signal.handle(each.signal(), each.handler()));
  }
}
