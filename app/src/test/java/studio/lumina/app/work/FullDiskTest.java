package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A really full disk: a small file system in memory, which Linux lets a user mount for a process
/// of his own.
@Timeout(120)
class FullDiskTest {
  private static final List<String> ALONE = List.of("unshare", "--user", "--map-root-user", "-m");
  private static final String MOUNT = "mount -t tmpfs -o size=6m none \"$0\"";

  @TempDir private Path folder;

  @Test
  void theJobKeepsItsRowsNothingIsBurntAndAllGoesOnOnceThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run(folder.resolve("tried"), MOUNT, disk, List.of()) == 0, "no own file systems");
    Path said = folder.resolve("said");
    List<String> studio =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskMain.class.getName(),
            disk.toString());
    int exit = run(said, MOUNT + " && exec \"$@\"", disk, studio);
    String text = Files.readString(said);
    assertEquals(0, exit, text);
    for (String fact : List.of("problem", "failed", "rows", "remedy", "next", "continued")) {
      assertTrue(text.contains(fact + " true"), fact + " in " + text);
    }
  }

  private static int run(Path said, String script, Path disk, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(ALONE);
    command.addAll(List.of("sh", "-c", script, disk.toString()));
    command.addAll(words);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      return 127; // no such command here
    }
  }
}
