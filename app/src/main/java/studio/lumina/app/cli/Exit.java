package studio.lumina.app.cli;

/// The program's exit statuses.
final class Exit {
  /// Done.
  static final int DONE = 0;

  /// A check failed, or some of several files did.
  static final int CHECK_FAILED = 1;

  /// A problem, or wrong usage.
  static final int PROBLEM = 2;

  /// Interrupted by the user: 128 + SIGINT, as shells report it.
  static final int INTERRUPTED = 130;

  private Exit() {}
}
