package studio.lumina.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Starts the system's programs; tests have their own.
@FunctionalInterface
public interface Programs {
  /// A program that runs.
  interface Running {
    /// Ends it; idempotent.
    void end();
  }

  /// Starts a program.
  ///
  /// @param words its name and arguments, no shell between
  /// @param environment added to this program's own
  /// @throws IOException where there is no such program
  Running start(List<String> words, Map<String, String> environment) throws IOException;

  /// The system's own. What they print is dropped; their input stays open while this program lives.
  static Programs ofSystem() {
    return (words, environment) -> {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      Process process = builder.start();
      return process::destroy;
    };
  }
}
