package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;

/// Keeps what took long to compute when it cannot be written where it was wanted.
final class Rescue {
  private Rescue() {}

  /// Writes a result; where that fails, keeps it in the temporary folder and says so. A device or a
  /// pipe takes what it is given, and keeps nothing anyway.
  ///
  /// @throws LuminaException as [Output#write] does, also where the result could be kept
  static void write(Output output, byte[] bytes, Console console) {
    try {
      output.write(bytes, console);
    } catch (LuminaException e) {
      if (!(output instanceof Output.Stream)) {
        keep(bytes, console);
      }
      throw e;
    }
  }

  private static void keep(byte[] bytes, Console console) {
    Path file = null;
    try {
      file = Files.createTempFile("lumina-", ".png");
      Files.write(file, bytes);
      console.remark("lumina: the picture is kept in " + file);
    } catch (IOException e) {
      discard(file); // that disk is full, too: the problem that is thrown says the rest
    }
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // An empty file in the temporary folder harms nobody.
    }
  }
}
