package studio.lumina.packaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// The programs that make packages.
final class Tools {
  private Tools() {}

  /// Runs a tool of this JDK.
  ///
  /// @throws PackagingException where it fails; it has said why
  static void run(String tool, List<String> arguments) {
    ToolProvider found =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new PackagingException("This JDK has no " + tool + "."));
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int status = found.run(out, err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new PackagingException(tool + " failed with status " + status + ".");
    }
  }

  /// Runs a tool of this JDK as a program of its own, with more in its environment.
  ///
  /// @throws PackagingException where it fails; it has said why
  static void runApart(String tool, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    words.addAll(arguments);
    ProcessBuilder program = new ProcessBuilder(words).inheritIO();
    program.environment().putAll(environment);
    run(program);
  }

  /// Runs another program and waits for its end.
  ///
  /// @throws PackagingException where it is not there or fails
  static void run(Path folder, List<String> words) throws IOException {
    run(new ProcessBuilder(words).directory(folder.toFile()).inheritIO());
  }

  private static void run(ProcessBuilder program) throws IOException {
    String name = program.command().getFirst();
    Process process = program.start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new PackagingException(name + " failed with status " + status + ".");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PackagingException(name + " was interrupted.", e);
    }
  }

  /// A command line of the `java` that is shipped.
  static List<String> java(Path runtime, List<String> options, List<String> rest) {
    List<String> words = new ArrayList<>();
    words.add(runtime.resolve("bin").resolve("java").toString());
    words.addAll(options);
    words.addAll(rest);
    return words;
  }
}
