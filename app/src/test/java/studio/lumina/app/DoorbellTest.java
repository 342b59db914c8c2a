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

class DoorbellTest {
  @TempDir private Path library;

  @Test
  void nobodyAnswersWhereNobodyIs() {
    assertFalse(Doorbell.ring(library));
  }

  @Test
  void everyRingIsHeard() throws InterruptedException {
    Semaphore heard = new Semaphore(0);
    try (Doorbell bell = Doorbell.install(library, heard::release)) {
      assertNotNull(bell);
      assertTrue(Doorbell.ring(library));
      assertTrue(Doorbell.ring(library));
      assertTrue(heard.tryAcquire(2, 10, TimeUnit.SECONDS));
    }
    assertFalse(Doorbell.ring(library));
  }

  @Test
  void whatADeadRunLeftIsInNobodysWay() throws IOException {
    Files.writeString(library.resolve("window.sock"), "left over");
    assertFalse(Doorbell.ring(library));
    try (Doorbell bell = Doorbell.install(library, () -> {})) {
      assertNotNull(bell);
      assertTrue(Doorbell.ring(library));
    }
    assertEquals(0, library.toFile().list().length);
  }
}
