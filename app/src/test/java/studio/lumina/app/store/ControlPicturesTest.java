package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

class ControlPicturesTest {
  private static final Picture PICTURE =
      new Picture(2, 1, Picture.Mode.RGB, new byte[] {1, 2, 3, 4, 5, 6});

  @TempDir private Path folder;
  private ControlPictures pictures;

  @BeforeEach
  void open() {
    pictures = new ControlPictures(folder);
  }

  private Optional<Provenance> mark(String name) throws IOException {
    return PngFile.provenance(Files.readAllBytes(folder.resolve(name)));
  }

  private Path ours() throws IOException {
    return Files.write(
        folder.resolve("ours.png"), PngFile.bytes(PICTURE, Map.of(), Provenance.GENERATED));
  }

  @Test
  void aPersonsPictureIsKeptOnceAndUnmarked() throws IOException {
    String name = pictures.keep(PICTURE);
    assertEquals(name, pictures.keep(PICTURE));
    assertEquals(PICTURE, pictures.read(name));
    assertEquals(Optional.empty(), mark(name));
  }

  @Test
  void oneOfOursKeepsItsMarkAlsoWhenAPromptIsKeptWithIt() throws IOException {
    ControlPictures.Kept kept = pictures.bringIn(ours());
    assertEquals(Optional.of(Provenance.GENERATED), mark(kept.name()));
    Part.Photo photo = new Part.Photo(kept.picture(), Crop.CENTRE);
    new StoreJson(folder).write(new Prompt.Condition("a boat", photo));
    assertEquals(Optional.of(Provenance.GENERATED), mark(kept.name()));
  }

  @Test
  void aMarkThatComesLaterIsTakenUpAndNeverLost() throws IOException {
    String name = pictures.keep(PICTURE);
    assertEquals(name, pictures.bringIn(ours()).name());
    assertEquals(Optional.of(Provenance.GENERATED), mark(name));
    Path bare = Files.write(folder.resolve("bare.png"), PngFile.bytes(PICTURE, Map.of()));
    pictures.bringIn(bare);
    assertEquals(Optional.of(Provenance.GENERATED), mark(name));
  }

  @Test
  void aNameFromElsewhereIsRefused() {
    assertThrows(LuminaException.class, () -> pictures.read("../../secret.png"));
  }

  @Test
  void aPromptKeptBeforeThereWasAnythingToAvoidIsRead() {
    StoreJson json = new StoreJson(folder);
    Part.Photo photo = new Part.Photo(PICTURE, Crop.CENTRE);
    Prompt.Condition prompt = new Prompt.Condition("a boat", photo);
    String old = json.write(prompt).replace("\"avoid\":\"\",", "");
    assertEquals(prompt, json.read(old, Prompt.class));
    Prompt.Condition steered = new Prompt.Condition("a boat", "red", photo);
    assertEquals(steered, json.read(json.write(steered), Prompt.class));
  }
}
