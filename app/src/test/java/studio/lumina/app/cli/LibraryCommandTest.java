package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PngFile;

/// `lumina library` as a user runs it, over libraries made of files alone.
class LibraryCommandTest {
  private static final Size SIZE = new Size(32, 32);

  @TempDir private Path folder;

  private Path library;
  private Path drawn;

  @BeforeEach
  void aPictureOfOursAndAPhoto() throws Exception {
    library = folder.resolve("library");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    drawn = outside.resolve("drawn.png");
    Files.write(drawn, PngFile.bytes(pixels(), RecipePng.texts(recipe(), PhotoStore.NONE)));
    Files.write(outside.resolve("photo.png"), PngFile.bytes(pixels(), Map.of()));
  }

  private static Picture pixels() {
    return new Picture(32, 32, Picture.Mode.RGB, new byte[32 * 32 * 3]);
  }

  private static Recipe recipe() {
    Prompt prompt = new Prompt.Draw("a red boat", "", SIZE);
    Sampling values = new Sampling(7, 4, 1, 2000, 5);
    return new Recipe(
        Instant.parse("2026-01-02T03:04:05Z"),
        prompt,
        values,
        RowSchedule.constant(prompt, values),
        SIZE,
        new Tokens(new int[] {4, 5, 6, 7}),
        new float[0],
        new float[0],
        "Starter",
        "cpu",
        Optional.empty());
  }

  private CommandRun run(String... words) {
    return CommandRun.of(
        (opening, progress) -> {
          throw new AssertionError("no model is needed");
        },
        false,
        Stream.concat(
                Stream.of("library"),
                Stream.concat(Stream.of(words), Stream.of("--library", library.toString())))
            .toArray(String[]::new));
  }

  private List<PictureSummary> pictures() {
    try (Library open = Library.open(new Folders(library))) {
      return open.summaries().recent(Optional.empty(), 10).pictures();
    }
  }

  @Test
  void aFolderComesInOnceWithItsRecipes() {
    CommandRun first = run("import", folder.resolve("outside").toString());
    assertEquals(0, first.status(), first.err());
    assertEquals("imported: 2\nthere already: 0\n", first.out());
    CommandRun second = run("import", folder.resolve("outside").toString());
    assertEquals("imported: 0\nthere already: 2\n", second.out());
    assertEquals(2, pictures().size());
    assertTrue(pictures().stream().anyMatch(p -> p.words().equals("a red boat") && p.codes() == 4));
  }

  @Test
  void aFileThatIsNoPictureDoesNotStopTheOthers() throws Exception {
    Files.writeString(folder.resolve("outside").resolve("broken.png"), "no picture");
    CommandRun run = run("import", folder.resolve("outside").toString());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("broken.png"), run.err());
    assertTrue(run.out().startsWith("imported: 2"), run.out());
  }

  @Test
  void checkSaysWhatIsMissingAndChangesNothing() throws Exception {
    run("import", drawn.toString());
    assertEquals("pictures: 1\nwell\n", run("check").out());
    Path file = pictures().getFirst().file().orElseThrow();
    Files.move(file, folder.resolve("elsewhere.png"));
    Files.copy(folder.resolve("elsewhere.png"), file.resolveSibling("other.png"));
    CommandRun run = run("check");
    assertEquals(1, run.status());
    assertTrue(run.out().contains("missing: " + file), run.out());
    assertTrue(run.out().contains("not in the library: " + file.resolveSibling("other.png")));
  }

  @Test
  void aDamagedLibraryIsRebuiltFromItsFiles() throws Exception {
    run("import", folder.resolve("outside").toString());
    Files.write(library.resolve("library.db"), new byte[9000]);
    CommandRun check = run("check");
    assertEquals(1, check.status());
    assertTrue(check.out().startsWith("damaged: "), check.out());
    CommandRun refused = run("import", drawn.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("lumina library rebuild"), refused.err());
    CommandRun rebuilt = run("rebuild");
    assertEquals(0, rebuilt.status(), rebuilt.err());
    assertTrue(rebuilt.out().startsWith("pictures from files: 2\nput aside: "), rebuilt.out());
    assertEquals(2, pictures().size());
  }

  @Test
  void withoutABackupRebuildingFromOneIsAProblem() {
    run("import", drawn.toString());
    CommandRun run = run("rebuild", "--backup");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("backup"), run.err());
    assertEquals(1, pictures().size());
  }

  @Test
  void statsCountWhatIsThere() {
    run("import", folder.resolve("outside").toString());
    CommandRun run = run("stats");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("pictures: 2\n  done: 2\nin the trash: 0\n"), run.out());
    CommandRun nothing =
        CommandRun.of(
            (opening, progress) -> {
              throw new AssertionError();
            },
            false,
            "library",
            "stats",
            "--library",
            folder.resolve("nowhere").toString());
    assertEquals(2, nothing.status());
  }

  @Test
  void whatIsAskedForIsExported() throws Exception {
    run("import", folder.resolve("outside").toString());
    Path out = folder.resolve("out");
    CommandRun run =
        run("export", "--output", out.toString(), "--words", "boat", "--name", "{number}-{seed}");
    assertEquals(0, run.status(), run.err());
    assertEquals("exported: 1\n", run.out());
    assertTrue(Files.exists(out.resolve("0001-7.png")));
    CommandRun zip =
        run("export", "--output", folder.resolve("all.zip").toString(), "--format", "jpeg");
    assertEquals("exported: 2\n", zip.out());
    CommandRun refused = run("export", "--output", out.toString(), "--name", "{nonsense}");
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("{nonsense}"), refused.err());
  }
}
