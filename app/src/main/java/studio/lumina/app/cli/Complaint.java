package studio.lumina.app.cli;

/// What is said where the program ends before there is a window to say it in.
public final class Complaint {
  private Complaint() {}

  /// Says it on standard error, on one line.
  ///
  /// @return the exit status
  public static int noWindow(String sentence) {
    System.err.println("lumina: " + CommandLineProgram.oneLine(sentence));
    return Exit.CHECK_FAILED;
  }
}
