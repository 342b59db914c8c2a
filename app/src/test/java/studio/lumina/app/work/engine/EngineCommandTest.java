package studio.lumina.app.work.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineCommandTest {
  private static final Map<String, String> SPIN =
      Map.of("GOMP_SPINCOUNT", EngineCommand.SPIN_COUNT);

  @Test
  void threadsWaitAsMeasuredUnlessTheEnvironmentSays() {
    assertEquals(SPIN, EngineCommand.waiting(Map.of()));
    assertEquals(Map.of(), EngineCommand.waiting(Map.of("GOMP_SPINCOUNT", "7")));
    assertEquals(Map.of(), EngineCommand.waiting(Map.of("OMP_WAIT_POLICY", "passive")));
  }

  @Test
  void whereTheCrashFileGoesIsToldBesideTheRest() {
    EngineCommand installed =
        new EngineCommand(List.of("lumina-studio"), SPIN, Duration.ofSeconds(1))
            .withCrashFiles(Path.of("logs"));
    assertEquals(
        EngineCommand.SPIN_COUNT, installed.environment().get("GOMP_SPINCOUNT"));
    assertTrue(
        installed.environment().get("JAVA_TOOL_OPTIONS").contains("engine-hs_err-%p.log"),
        installed.toString());
  }
}
