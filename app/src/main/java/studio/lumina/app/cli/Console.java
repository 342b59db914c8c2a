package studio.lumina.app.cli;

import java.io.PrintStream;

/// The streams that a command reads and writes.
///
/// @param out results, and nothing else
/// @param err progress and problems
/// @param terminal whether `err` is a terminal
record Console(PrintStream out, PrintStream err, boolean terminal) {
  private static final String ERASE_LINE = "\r\u001b[K";

  /// Writes over the progress line; silent where there is no terminal.
  void progress(String line) {
    if (terminal) {
      err.print(ERASE_LINE + line);
      err.flush();
    }
  }

  /// Takes the progress line away.
  void clear() {
    progress("");
  }

  /// A remark that is no result, on a line of its own.
  void remark(String line) {
    clear();
    err.println(line);
  }
}
