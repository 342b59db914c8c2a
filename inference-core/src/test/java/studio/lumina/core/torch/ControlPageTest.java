package studio.lumina.core.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such signals")
  void aProgramThatIsToldToEndLeavesNoPage(String signal) throws Exception {
    assumeFalse(
        signal.equals("HUP") && hangupsAreIgnored(),
        "started so that a closed terminal is ignored");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ControlPageMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = program.inputReader()) {
      assertTrue(Files.exists(Path.of(out.readLine())));
      new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).start().waitFor();
      assertFalse(program.waitFor() == 0);
    } finally {
      program.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /// Whether this process, and with it each that it starts, ignores SIGHUP, as under `nohup`. Linux
  /// tells it as the lowest bit of a mask.
  private static boolean hangupsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1) == 1);
  }
}
