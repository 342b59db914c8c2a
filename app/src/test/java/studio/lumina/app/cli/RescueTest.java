package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.work.DelegatingEngine;
import studio.lumina.core.Event;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PictureFile;

/// A picture whose place cannot be written to when it is finished.
class RescueTest {
  @TempDir private Path folder;

  /// An engine during whose turn the folder of the result goes away.
  private static final class Unplugged extends DelegatingEngine {
    private final Path disk;

    Unplugged(Path disk) {
      super(new RowsEngine());
      this.disk = disk;
    }

    @Override
    protected Turn reply(
        Session session, Request request, Consumer<? super Event> listener, Steering steering) {
      Turn turn = session.reply(request, listener, steering);
      try {
        Files.delete(disk);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return turn;
    }
  }

  @Test
  void isKeptInTheTemporaryFolder() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    CommandRun run =
        CommandRun.of(
            (opening, progress) -> new Unplugged(disk),
            false,
            "generate",
            "a",
            "--output",
            disk.resolve("a.png").toString());
    assertEquals(2, run.status());
    assertEquals("", run.out());
    String said = "lumina: the picture is kept in ";
    String line = run.err().lines().filter(each -> each.startsWith(said)).findFirst().orElse("");
    assertTrue(line.startsWith(said), run.err());
    Path kept = Path.of(line.substring(said.length()));
    assertEquals(64, PictureFile.read(kept).height());
    Files.delete(kept);
    assertTrue(run.err().lines().anyMatch(each -> each.contains("a.png")), run.err());
  }
}
