package studio.lumina.app.cli;

/// The user pressed Ctrl-C while a command computed.
final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Interruption() {
    super("interrupted", null, false, false);
  }
}
