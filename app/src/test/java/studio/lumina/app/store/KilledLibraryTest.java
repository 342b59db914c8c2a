package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledLibraryTest {
  private static final int ROUNDS = Integer.getInteger("lumina.kills", 10);

  @TempDir private Path folder;

  @Test
  void noAcknowledgedCommitIsLostWhenTheProcessIsKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < ROUNDS; round++) {
      int enough = random.nextInt(1, 60);
      Killed killed = killAfter(enough);
      try (Library library = Library.open(new Folders(folder))) {
        assertEquals(List.of(), library.findings());
        PictureEntry entry = library.entry(killed.id());
        int found = entry.codes().size();
        assertTrue(found >= killed.saved(), killed.saved() + " saved, " + found + " found");
        assertEquals(Entries.codes(0, found).codes(), entry.codes());
        assertEquals(PictureEntry.State.PAUSED, entry.state());
        int count = Integer.parseInt(library.preferences().value("count").orElseThrow());
        assertTrue(count >= killed.saved() - 1, count + " counted");
      }
    }
  }

  private record Killed(long id, int saved) {}

  private Killed killAfter(int enough) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommittingMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long id = -1;
    int saved = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        int number = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("begun")) {
          id = number;
        } else {
          saved = number;
        }
        if (saved == enough) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return new Killed(id, saved);
  }
}
