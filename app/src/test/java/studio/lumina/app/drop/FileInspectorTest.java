package studio.lumina.app.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.prompt.StyleFile;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

class FileInspectorTest {
  private static final Size SIZE = new Size(64, 32);
  private static final Prompt PROMPT = new Prompt.Draw("a boat", "rain", SIZE);
  private static final Sampling SAMPLING = new Sampling(7, 3, 1, 900, 5);
  private static final Picture PICTURE =
      new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]);

  @TempDir private Path folder;

  private PictureEntry kept(String metadata, Prompt prompt) {
    try (Library library = Library.open(new Folders(folder.resolve("library")))) {
      library.preferences().put(Library.METADATA, metadata);
      PictureEntry draft =
          new PictureEntry(
              0,
              java.time.Instant.EPOCH,
              prompt,
              SAMPLING,
              RowSchedule.constant(prompt, SAMPLING),
              SIZE,
              PictureEntry.State.RUNNING,
              CodeRun.NONE,
              Optional.empty(),
              "m",
              "k",
              Optional.empty(),
              Optional.empty());
      return library.keep(library.begin(draft).withState(PictureEntry.State.DONE), PICTURE);
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Problem refused(DroppedFile file) {
    return assertInstanceOf(DroppedFile.Refused.class, file).problem();
  }

  @Test
  void aPictureOfOursBringsItsSettings() {
    Path file = kept("true", PROMPT).file().orElseThrow();
    DroppedFile.Painted painted =
        assertInstanceOf(DroppedFile.Painted.class, new FileInspector().look(file));
    assertEquals(PROMPT, painted.prompt());
    assertEquals(SAMPLING, painted.sampling());
    assertEquals(SIZE, painted.size());
    assertEquals(64, painted.width());
  }

  @Test
  void withoutItsRecipeItIsAPhotoThatStaysMarked() throws IOException {
    Path file = kept("false", PROMPT).file().orElseThrow();
    assertInstanceOf(DroppedFile.Photo.class, new FileInspector().look(file));
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(Optional.of(Provenance.GENERATED), PngFile.provenance(bytes));
    assertTrue(PngFile.texts(bytes).values().stream().noneMatch(text -> text.contains("boat")));
  }

  @Test
  void anEditedPhotoIsMarkedAsSuch() throws IOException {
    Prompt edit = new Prompt.Edit("more rain", new Part.Photo(PICTURE, Crop.CENTRE));
    Path file = kept("true", edit).file().orElseThrow();
    assertEquals(Optional.of(Provenance.EDITED), PngFile.provenance(Files.readAllBytes(file)));
    // Its photo is in its own library alone; the recipe names it by its content.
    DroppedFile.Painted painted =
        assertInstanceOf(DroppedFile.Painted.class, new FileInspector().look(file));
    Part.PhotoReference photo =
        assertInstanceOf(Part.PhotoReference.class, painted.prompt().images().getFirst());
    assertEquals(PICTURE.width(), photo.width());
    assertEquals(Optional.empty(), photo.codes());
  }

  @Test
  void otherThingsAreTold() throws IOException {
    assertInstanceOf(
        DroppedFile.Photo.class,
        new FileInspector().look(file("a.png", PngFile.bytes(PICTURE, Map.of()))));
    Path checkpoint = Files.createDirectory(folder.resolve("checkpoint"));
    assertInstanceOf(Problem.FileMissing.class, refused(new FileInspector().look(checkpoint)));
    Files.writeString(checkpoint.resolve("config.json"), "{}");
    assertInstanceOf(DroppedFile.Checkpoint.class, new FileInspector().look(checkpoint));
    Path style = folder.resolve("s.lumina-style.json");
    StyleFile.write(style, List.of(new Style("a", "", "", "")));
    assertEquals(
        1, assertInstanceOf(DroppedFile.Styles.class, new FileInspector().look(style)).count());
    assertInstanceOf(
        Problem.FileMissing.class, refused(new FileInspector().look(folder.resolve("none.png"))));
    assertInstanceOf(
        Problem.FileUnreadable.class,
        refused(new FileInspector().look(file("b.json", "[]".getBytes(StandardCharsets.UTF_8)))));
    refused(new FileInspector().look(file("notes.txt", "words".getBytes(StandardCharsets.UTF_8))));
    refused(new FileInspector().look(file("empty.png", new byte[0])));
  }

  @Test
  void aRecipeThatIsDamagedNewerOrHostileIsNoRecipe() throws IOException {
    for (String recipe :
        List.of("{", "[]", "null", "{\"format\":1}", "x".repeat(99), "[".repeat(50_000))) {
      byte[] png = PngFile.bytes(PICTURE, Map.of("lumina-recipe", recipe));
      assertInstanceOf(DroppedFile.Photo.class, new FileInspector().look(file("r.png", png)));
    }
    byte[] newer = PngFile.bytes(PICTURE, Map.of("lumina-recipe", "{\"format\":9,\"x\":1}"));
    assertEquals(
        new Problem.FromNewerVersion("recipe", 9, 3),
        refused(new FileInspector().look(file("n.png", newer))));
  }

  @Test
  void nothingThatIsBrokenGetsThrough() throws IOException {
    byte[] whole = Files.readAllBytes(kept("true", PROMPT).file().orElseThrow());
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      if (i % 3 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        for (int flips = 0; flips <= i % 5; flips++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      new FileInspector().look(file("broken.png", bytes)); // may be anything, but throws nothing
    }
  }
}
