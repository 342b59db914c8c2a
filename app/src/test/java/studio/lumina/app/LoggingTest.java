package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingTest {
  @AfterEach
  void asBefore() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void librariesWarnAndDoNotChat() {
    Logger library = Logger.getLogger("ai.djl.pytorch.engine.PtEngine");
    assertTrue(library.isLoggable(Level.INFO), "the platform's own setting");
    Logging.configure();
    assertFalse(library.isLoggable(Level.INFO));
    assertTrue(library.isLoggable(Level.WARNING));
    assertFalse(Logger.getLogger("ai.djl.util.cuda.CudaUtils").isLoggable(Level.WARNING));
  }
}
