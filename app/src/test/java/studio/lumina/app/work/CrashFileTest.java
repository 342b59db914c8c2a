package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.diagnostics.Diagnostics;
import studio.lumina.app.diagnostics.LogFile;
import studio.lumina.app.diagnostics.Redaction;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Problem;

/// What a crashed engine leaves behind reaches whoever is asked for help.
@Timeout(120)
class CrashFileTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCrashFileOfTheEngineIsInTheDiagnosticsWithoutTheArtistsName() throws Exception {
    Path logs = Files.createDirectories(folder.resolve("home/annaschmidt/logs"));
    FakeScript crash =
        FakeScript.QUICK.withDeath(new FakeScript.Death(20, 139, folder.resolve("crashed")));
    EngineStarter engines =
        EngineStarter.processes(FakeEngineMain.command(crash).withCrashFiles(logs));
    try (Listening window = Pictures.opened(folder.resolve("library"), engines)) {
      window.studio().jobs().generate(JobOwner.CREATE, Pictures.seeds(1));
      Problem problem = window.await(StudioEvent.EngineRestarting.class).problem();
      assertInstanceOf(Problem.EngineDied.class, problem);
      Pictures.assertWhole(window.await(StudioEvent.Ended.class).entry());
      String report = report(logs, problem);
      assertTrue(report.contains("--- engine crash ---"), report);
      assertTrue(report.contains("SIGSEGV"), report);
      assertTrue(report.contains(FakeEngineMain.class.getSimpleName()), report);
      assertFalse(report.contains("annaschmidt"), report);
    }
  }

  private static String report(Path logs, Problem problem) throws IOException {
    Redaction redaction = new Redaction("/home/annaschmidt", "annaschmidt");
    LogFile log = LogFile.open(logs, redaction);
    try {
      return new Diagnostics("0", "0", log, redaction).report(problem, "fake:1");
    } finally {
      log.close();
    }
  }
}
