package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
  @TempDir private Path library;

  @Test
  void nobodyAnswersWhereNobodyIs() {
    assertFalse(SingleInstance.ring(library));
  }

  @Test
  void everyRingIsHeard() throws InterruptedException {
    Semaphore heard = new Semaphore(0);
    try (SingleInstance bell = SingleInstance.install(library, heard::release)) {
      assertNotNull(bell);
      assertTrue(SingleInstance.ring(library));
      assertTrue(SingleInstance.ring(library));
      assertTrue(heard.tryAcquire(2, 10, TimeUnit.SECONDS));
    }
    assertFalse(SingleInstance.ring(library));
  }

  @Test
  void whatADeadRunLeftIsInNobodysWay() throws IOException {
    Files.writeString(library.resolve("window.sock"), "left over");
    assertFalse(SingleInstance.ring(library));
    try (SingleInstance bell = SingleInstance.install(library, () -> {})) {
      assertNotNull(bell);
      assertTrue(SingleInstance.ring(library));
    }
    assertEquals(0, library.toFile().list().length);
  }
}
