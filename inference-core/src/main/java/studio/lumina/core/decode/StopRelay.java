package studio.lumina.core.decode;

import studio.lumina.core.torch.CancelSignal;

/// Brings a session's stop to the computation that is its own: the signal is shared by all
/// sessions, so it is raised only while this session computes, and lowered before the next one.
final class StopRelay {
  private final CancelSignal signal;
  private boolean running;
  private boolean computing;
  private boolean asked;

  StopRelay(CancelSignal signal) {
    this.signal = signal;
  }

  /// A turn begins; it may have to wait.
  synchronized void begin() {
    running = true;
    asked = false;
  }

  /// The turn computes now.
  synchronized void compute() {
    signal.lower();
    computing = true;
    if (asked) {
      signal.raise();
    }
  }

  /// The turn has ended.
  synchronized void end() {
    if (computing) {
      signal.lower();
    }
    running = false;
    computing = false;
  }

  /// Asks the turn in progress to stop.
  synchronized void ask() {
    if (running) {
      asked = true;
      if (computing) {
        signal.raise();
      }
    }
  }
}
