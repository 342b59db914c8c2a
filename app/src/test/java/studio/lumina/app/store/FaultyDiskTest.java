package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fails at every call in turn, once or from then on.
class FaultyDiskTest {
  private static final List<String> DEEDS =
      List.of("commit", "keep", "trash", "import", "backup", "migration", "rebuild", "restore");

  @TempDir private Path folder;

  @Test
  void whateverCallFailsNothingAcknowledgedIsMissing() throws Exception {
    Optional<Path> calls = DiskCalls.compiled(folder);
    assumeTrue(calls.isPresent(), "needs Linux and a C compiler");
    Path root = DiskCalls.quickFolder(folder);
    String said;
    try {
      Process child =
          DiskCalls.child(calls.get(), FaultyDiskMain.class, List.of(root.toString())).start();
      said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, child.waitFor(), said);
    } finally {
      DiskCalls.remove(root);
    }
    assertTrue(said.lines().noneMatch(line -> line.startsWith("BAD")), said);
    for (String deed : DEEDS) {
      int runs =
          said.lines()
              .filter(line -> line.startsWith(deed + " "))
              .mapToInt(line -> Integer.parseInt(line.substring(deed.length() + 1)))
              .findFirst()
              .orElseThrow(() -> new AssertionError(said));
      assertTrue(runs > 6, deed + " was tried with " + runs + " calls");
    }
  }
}
