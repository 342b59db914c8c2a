package studio.lumina.core.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ThreadWaitingTest {
  @TempDir private Path folder;

  @Test
  void whoeverSetsAVariableKeepsIt() {
    assertTrue(ThreadWaiting.isOurs(Map.of("OMP_NUM_THREADS", "2")));
    assertFalse(ThreadWaiting.isOurs(Map.of("GOMP_SPINCOUNT", "7")));
    assertFalse(ThreadWaiting.isOurs(Map.of("OMP_WAIT_POLICY", "passive")));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the others have no libgomp")
  void theLibraryStartsWithIt() throws Exception {
    Path told = folder.resolve("told");
    ProcessBuilder start =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StartMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    start.environment().keySet().removeAll(java.util.List.of("GOMP_SPINCOUNT", "OMP_WAIT_POLICY"));
    start.environment().put("OMP_DISPLAY_ENV", "verbose");
    assertEquals(0, start.start().waitFor());
    String text = Files.readString(told);
    assertTrue(text.contains("GOMP_SPINCOUNT = '" + ThreadWaiting.ROUNDS + "'"), text);
  }
}
