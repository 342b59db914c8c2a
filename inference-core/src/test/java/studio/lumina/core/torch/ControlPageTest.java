package studio.lumina.core.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
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
}
