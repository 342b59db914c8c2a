package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that is told to end while the native engine computes.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EndedProcessTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @RepeatedTest(3)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such signals")
  void endsByTheSignalAndDoesNotCrash() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PaintingMain.class.getName(),
                Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint")
                    .toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status;
    try (BufferedReader out = program.inputReader()) {
      for (int row = 0; row < 4; row++) {
        assertEquals("row", out.readLine());
      }
      program.toHandle().destroy();
      out.lines().forEach(line -> {});
      status = program.waitFor();
    } finally {
      program.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
    assertEquals(TERMINATED, status);
  }
}
