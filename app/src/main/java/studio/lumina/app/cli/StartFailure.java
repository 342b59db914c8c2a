package studio.lumina.app.cli;

/// Tells on standard error why the program ends before it has a window.
public final class StartFailure {
  private StartFailure() {}

  /// Says it on standard error, on one line.
  ///
  /// @return the exit status
  public static int noWindow(String sentence) {
    System.err.println("lumina: " + CommandLineProgram.oneLine(sentence));
    return Exit.CHECK_FAILED;
  }
}
