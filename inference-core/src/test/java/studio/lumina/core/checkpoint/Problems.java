package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Shorthand of the tests in this package.
final class Problems {
  private Problems() {}

  static Problem of(Executable action) {
    return assertThrows(LuminaException.class, action).problem();
  }

  static void assertInvalid(Executable action, String what) {
    Problem problem = assertThrows(LuminaException.class, action, what).problem();
    assertEquals(Problem.CheckpointInvalid.class, problem.getClass(), what + ": " + problem);
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
