package studio.lumina.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.JpegFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

class PictureExporterTest {
  private static final Size SIZE = new Size(64, 64);

  @TempDir private Path folder;

  private final List<Long> ids = new ArrayList<>();

  @BeforeEach
  void threePicturesTwoOfOneName() {
    try (Library library = open()) {
      for (String words : List.of("a secret boat", "a secret boat", "a green cone")) {
        ids.add(add(library, words));
      }
    }
  }

  private Library open() {
    return Library.open(new Folders(folder.resolve("library")));
  }

  private static long add(Library library, String words) {
    Prompt prompt = new Prompt.Draw(words, SIZE);
    Sampling values = new Sampling(7, 4, 1, 2000, 5);
    PictureEntry begun =
        library.begin(
            new PictureEntry(
                0,
                Instant.parse("2026-03-02T09:08:07Z"),
                prompt,
                values,
                RowSchedule.constant(prompt, values),
                SIZE,
                PictureEntry.State.RUNNING,
                CodeRun.NONE,
                Optional.empty(),
                "Starter",
                "",
                Optional.empty(),
                Optional.empty()));
    library.append(
        begun.id(), 0, new CodeRun(new Tokens(new int[16]), new float[16], new float[16]));
    library.keep(
        library.entry(begun.id()).withState(PictureEntry.State.DONE),
        new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]));
    return begun.id();
  }

  private PictureExporter.Exported export(ExportSettings settings, String to) {
    try (Library library = open()) {
      PictureExporter exporter = new PictureExporter(library::entry, ZoneOffset.UTC);
      Path target = folder.resolve(to);
      return to.endsWith(".zip")
          ? exporter.toZip(ids, settings, target, count -> {}, () -> false)
          : exporter.toFolder(ids, settings, target, count -> {}, () -> false);
    }
  }

  private static ExportSettings settings(
      ExportFormat format, int scale, boolean recipe, boolean parameters) {
    return new ExportSettings(format, 90, scale, NamePattern.USUAL, recipe, parameters);
  }

  @Test
  void picturesOfOneNameGetNumbersAndNothingIsReplaced() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out").resolve("a-green-cone-7.png"), "mine");
    PictureExporter.Exported exported = export(ExportSettings.USUAL, "out");
    assertEquals(
        List.of("a-secret-boat-7.png", "a-secret-boat-7-2.png", "a-green-cone-7-2.png"),
        exported.files().stream().map(file -> file.getFileName().toString()).toList());
    assertEquals("mine", Files.readString(folder.resolve("out").resolve("a-green-cone-7.png")));
  }

  @Test
  void aPngCanBeDrawnAgainAndComesBackIntoALibrary() throws IOException {
    Path file = export(ExportSettings.USUAL, "out").files().getFirst();
    byte[] png = Files.readAllBytes(file);
    assertTrue(RecipePng.in(png, PhotoStore.NONE).orElseThrow().complete());
    assertTrue(PngFile.texts(png).get("parameters").contains("Seed: 7"));
    try (Library other = Library.open(new Folders(folder.resolve("other")))) {
      long id = other.imports().bringIn(file).id();
      assertEquals("a secret boat", other.entry(id).words());
      assertEquals(16, other.entry(id).codes().size());
    }
  }

  @Test
  void withBothOffNothingOfThePromptIsInTheFileAndTheMarkStays() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      Path file = export(settings(format, 1, false, false), "out" + format).files().getFirst();
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("secret") || text.contains("Seed"), format.name());
      assertFalse(text.contains("s\0e\0c\0r\0e\0t"), format.name());
      assertTrue(text.contains(Provenance.GENERATED.term()), format.name());
    }
  }

  @Test
  void aJpegOfFourTimesTheSizeHasItsParametersAndBringsThemBack() throws IOException {
    Path file = export(settings(ExportFormat.JPEG, 4, true, true), "out").files().getLast();
    assertEquals("a-green-cone-7.jpg", file.getFileName().toString());
    assertEquals(256, PictureFile.read(file).width());
    assertTrue(
        JpegFile.comment(Files.readAllBytes(file)).orElseThrow().startsWith("a green cone\nSteps"));
    try (Library other = Library.open(new Folders(folder.resolve("other")))) {
      PictureEntry entry = other.entry(other.imports().bringIn(file).id());
      assertEquals("a green cone", entry.words());
      assertEquals(7, entry.sampling().seed());
      assertEquals("Starter", entry.model());
      assertEquals(256, PictureFile.read(entry.file().orElseThrow()).width());
    }
  }

  @Test
  void aZipHasThemAllAndIsNotThereWhereThatFails() throws IOException {
    PictureExporter.Exported exported = export(ExportSettings.USUAL, "pictures.zip");
    assertEquals(3, exported.pictures());
    try (ZipFile zip = new ZipFile(folder.resolve("pictures.zip").toFile())) {
      assertEquals(3, zip.size());
      byte[] png = zip.getInputStream(zip.getEntry("a-secret-boat-7-2.png")).readAllBytes();
      assertEquals(64, PictureFile.read("x.png", png).width());
    }
    LuminaException refused =
        assertThrows(LuminaException.class, () -> export(ExportSettings.USUAL, "no/such/x.zip"));
    assertInstanceOf(Problem.FileUnwritable.class, refused.problem());
  }

  @Test
  void aPictureWithoutItsFileDoesNotStopTheOthers() throws IOException {
    try (Library library = open()) {
      Files.delete(library.entry(ids.getFirst()).file().orElseThrow());
    }
    PictureExporter.Exported exported = export(ExportSettings.USUAL, "out");
    assertEquals(2, exported.pictures());
    assertInstanceOf(Problem.FileMissing.class, exported.failed().getFirst());
  }

  @Test
  void anotherReaderFindsNoFault() throws Exception {
    Path file = export(settings(ExportFormat.PNG, 2, true, true), "out").files().getFirst();
    Process process;
    try {
      process = new ProcessBuilder("pngcheck", file.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "pngcheck is not installed");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("128x128"), said);
  }
}
