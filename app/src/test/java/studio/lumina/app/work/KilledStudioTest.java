package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;

/// Kills the studio at random moments, again and again in one library: `-Dlumina.kills=200` for
/// more of them.
class KilledStudioTest {
  private static final int ROUNDS = Integer.getInteger("lumina.kills", 20);
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  /// What the studio said was safe before it was killed.
  private static final class Said {
    final Map<Long, Integer> rows = new HashMap<>();
    final Map<Long, Integer> lanes = new HashMap<>();
    final Map<Long, String> ended = new HashMap<>();
    List<Long> queue = List.of();
    long began;
    long preference;
    int lines;
    private int told = -1;

    void hear(String line) {
      lines++;
      String[] words = line.split(" ", 2);
      String[] values = words[1].split(" ");
      switch (words[0]) {
        case "queue" -> queue = ids(words[1]);
        case "began" -> began = Long.parseLong(values[0]);
        case "row" -> told = Integer.parseInt(values[1]);
        case "saved" -> {
          if (told >= 0) {
            rows.merge(Long.parseLong(values[0]), told, Math::max);
          }
        }
        case "steered" -> lanes.put(Long.parseLong(values[0]), Integer.parseInt(values[1]));
        case "ended" -> {
          ended.put(Long.parseLong(values[0]), values[1]);
          told = -1;
        }
        case "preference" -> preference = Long.parseLong(values[0]);
        default -> throw new AssertionError(line);
      }
    }

    private static List<Long> ids(String text) {
      String inner = text.substring(1, text.length() - 1);
      return inner.isEmpty()
          ? List.of()
          : java.util.Arrays.stream(inner.split(", ")).map(Long::valueOf).toList();
    }
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndWhatGoesOnIsTheSamePicture() throws Exception {
    SplittableRandom random = new SplittableRandom(Long.getLong("lumina.kills.seed", 11));
    long painted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Said said = killAfter(random.nextInt(3, 120), round * 1000L);
      painted += said.ended.size();
      try (Library library = Library.open(new Folders(folder))) {
        assertEquals(List.of(), library.findings());
        check(library, said);
      }
    }
    assertTrue(ROUNDS < 20 || painted > 0, "no picture was ever finished");
  }

  private void check(Library library, Said said) {
    Map<Long, PictureEntry> all = new HashMap<>();
    Pictures.opened(
            library::entry, library.summaries().recent(Optional.empty(), 1_000_000).pictures())
        .forEach(entry -> all.put(entry.id(), entry));
    List<PictureEntry> waiting =
        Pictures.opened(
            library::entry,
            library.summaries().waiting().stream().flatMap(job -> job.picture().stream()).toList());
    waiting.forEach(entry -> all.put(entry.id(), entry));
    said.rows.forEach(
        (id, row) -> assertTrue(all.get(id).finishedRows() >= row, "rows of picture " + id));
    said.lanes.forEach((id, count) ->
        assertTrue(all.get(id).schedule().changes().size() >= count, "lanes of picture " + id));
    said.ended.forEach((id, state) -> assertEquals(state, all.get(id).state().name()));
    for (long id : said.queue) {
      assertTrue(all.containsKey(id), "picture " + id + " of the queue");
    }
    assertTrue(Long.parseLong(library.preferences().value("count").orElse("0")) >= said.preference);
    for (PictureEntry entry : all.values()) {
      assertPrefix(entry);
      boolean unfinished = entry.state() == PictureEntry.State.PAUSED;
      assertEquals(unfinished, Pictures.ids(waiting).contains(entry.id()), entry.toString());
      assertTrue(unfinished || entry.state() == PictureEntry.State.DONE, entry.toString());
      if (!unfinished) {
        assertEquals(
            FakeEngine.band(Pictures.SIZE, entry.codes(), 0, 8),
            PictureFile.read(entry.file().orElseThrow()));
      }
    }
    List<PictureEntry> begun = waiting.stream().filter(PictureEntry::hasOwnCodes).toList();
    assertTrue(begun.size() <= 1, "one is painted at a time");
    begun.forEach(entry -> assertEquals(entry.id(), waiting.getFirst().id()));
  }

  /// Token for token what its schedule says: an interruption left no trace.
  private static void assertPrefix(PictureEntry entry) {
    Tokens whole = Pictures.whole(entry.schedule());
    assertEquals(whole.slice(0, entry.codes().size()), entry.codes());
    assertEquals(entry.codes().size(), entry.surprisal().length);
  }

  private Said killAfter(int lines, long first) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Process process =
        new ProcessBuilder(
                JAVA.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                PaintingMain.class.getName(),
                folder.toString(),
                Long.toString(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Said said = new Said();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.hear(line);
        if (said.lines == lines) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return said;
  }
}
