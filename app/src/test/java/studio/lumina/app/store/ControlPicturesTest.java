package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PromptJson;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;
import tools.jackson.core.JacksonException;

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
    assertEquals(PICTURE, pictures.read(name).preview());
    assertEquals(Optional.empty(), mark(name));
  }

  @Test
  void oneOfOursKeepsItsMarkAlsoWhenAPromptIsKeptWithIt() throws IOException {
    ControlPictures.Kept kept = pictures.bringIn(ours());
    assertEquals(PICTURE, kept.preview());
    String name = kept.reference().hash() + ".png";
    assertEquals(Optional.of(Provenance.GENERATED), mark(name));
    new StoreJson(folder).write(new Prompt.Condition("a boat", kept.reference()));
    assertEquals(Optional.of(Provenance.GENERATED), mark(name));
  }

  @Test
  void aMarkThatComesLaterIsTakenUpAndNeverLost() throws IOException {
    String plain = pictures.keep(PICTURE);
    String marked = pictures.bringIn(ours()).reference().hash() + ".png";
    assertEquals(Optional.of(Provenance.GENERATED), mark(marked));
    Path bare = Files.write(folder.resolve("bare.png"), PngFile.bytes(PICTURE, Map.of()));
    assertEquals(plain, pictures.bringIn(bare).reference().hash() + ".png");
    assertEquals(Optional.of(Provenance.GENERATED), mark(marked));
  }

  @Test
  void aPhotoIsKeptByteForByteUnderItsHash() throws IOException {
    byte[] bytes = Files.readAllBytes(ours());
    Part.PhotoReference photo = pictures.bringIn(folder.resolve("ours.png")).reference();
    assertEquals(new PhotoFile("", bytes).hash(), photo.hash());
    assertEquals(2, photo.width());
    assertEquals(1, photo.height());
    assertArrayEquals(bytes, pictures.photo(photo.hash()).bytes());
  }

  @Test
  void aPhotoOfAnEarlierVersionIsReadAsAReference() {
    String name = pictures.keep(PICTURE);
    Part.PhotoReference photo =
        new Part.PhotoReference(name.substring(0, 64), 2, 1, Crop.CENTRE, Optional.empty());
    StoreJson json = new StoreJson(folder);
    for (String crop : List.of("crop", "placement")) {
      String old =
          "{\"is\":\"Edit\",\"instruction\":\"redder\",\"image\":{\"is\":\"Photo\",\"picture\":\""
              + name
              + "\",\""
              + crop
              + "\":{\"size\":null,\"x\":0.5,\"y\":0.5}}}";
      assertEquals(new Prompt.Edit("redder", photo), json.read(old, Prompt.class));
    }
    assertEquals(PICTURE, pictures.read(photo.hash()).preview());
  }

  @Test
  void pixelsAndReferencesAreWrittenAsReferences() {
    StoreJson json = new StoreJson(folder);
    Part.Photo pixels = new Part.Photo(PICTURE, Crop.CENTRE);
    Part.PhotoReference photo = pictures.reference(pixels);
    assertEquals(
        new Prompt.Edit("redder", photo),
        json.read(json.write(new Prompt.Edit("redder", pixels)), Prompt.class));
    Prompt encoded =
        new Prompt.Edit(
            "redder", photo.encoded(new Part.Drawn(new Size(64, 64), Tokens.of(1, 2, 3))));
    assertEquals(encoded, json.read(json.write(encoded), Prompt.class));
    assertFalse(json.write(new Prompt.Edit("redder", pixels)).contains("\"Photo\""));
  }

  @Test
  void libraryAndPictureFilesHaveOneFormOfAPrompt() {
    StoreJson json = new StoreJson(folder);
    Part.PhotoReference photo = pictures.reference(new Part.Photo(PICTURE, Crop.CENTRE));
    Part.Drawn drawn = new Part.Drawn(new Size(64, 64), Tokens.of(1, 2, 3));
    for (Prompt prompt :
        List.of(
            new Prompt.Draw("a boat", "fog", new Size(64, 32)),
            new Prompt.Vision(Task.DETECT, drawn, "it"),
            new Prompt.Edit("redder", photo.encoded(drawn)),
            new Prompt.Condition("a pier", "fog", photo),
            new Prompt.Chat(List.of(new Part.Words("what is it?"), drawn)))) {
      assertEquals(new PromptJson(pictures).write(prompt).toString(), json.write(prompt));
      assertEquals(prompt, json.read(json.write(prompt), Prompt.class));
    }
  }

  @Test
  void theFormThatLibrariesHadEarlierIsRead() {
    StoreJson json = new StoreJson(folder);
    Part.PhotoReference photo = pictures.reference(new Part.Photo(PICTURE, Crop.CENTRE));
    Part.Drawn drawn = new Part.Drawn(new Size(64, 64), Tokens.of(1, 2, 3));
    String codes =
        "{\"is\":\"Drawn\",\"size\":{\"width\":64,\"height\":64},\"codes\":{\"ids\":[1,2,3]}}";
    String reference =
        "{\"is\":\"PhotoReference\",\"hash\":\""
            + photo.hash()
            + "\",\"width\":2,\"height\":1,\"crop\":{\"size\":null,\"x\":0.5,\"y\":0.5},\"codes\":";
    assertEquals(photo, json.read(reference + "null}", Part.class));
    assertEquals(photo.encoded(drawn), json.read(reference + codes + "}", Part.class));
    assertEquals(
        new Prompt.Chat(List.of(new Part.Words("what is it?"), drawn)),
        json.read(
            "{\"is\":\"Chat\",\"parts\":[{\"is\":\"Words\",\"text\":\"what is it?\"},"
                + codes
                + "]}",
            Prompt.class));
    assertEquals(drawn, json.read(codes, Part.Drawn.class));
  }

  @Test
  void whatIsNoPromptIsRefused() {
    StoreJson json = new StoreJson(folder);
    for (String bad :
        List.of("{}", "{\"is\":\"Sing\"}", "[]", "7", "{\"is\":\"Draw\",\"text\":\"\"}")) {
      assertThrows(JacksonException.class, () -> json.read(bad, Prompt.class), bad);
    }
    assertThrows(
        JacksonException.class,
        () -> json.read("{\"is\":\"Words\",\"text\":\"no picture\"}", Part.Drawn.class));
  }

  @Test
  void aNameFromElsewhereIsRefused() {
    assertThrows(LuminaException.class, () -> pictures.read("../../secret.png"));
  }

  @Test
  void aPromptKeptBeforeThereWasAnythingToAvoidIsRead() {
    StoreJson json = new StoreJson(folder);
    Part.Image photo = pictures.reference(new Part.Photo(PICTURE, Crop.CENTRE));
    Prompt.Condition prompt = new Prompt.Condition("a boat", photo);
    String old = json.write(prompt).replace("\"avoid\":\"\",", "");
    assertEquals(prompt, json.read(old, Prompt.class));
    Prompt.Condition steered = new Prompt.Condition("a boat", "red", photo);
    assertEquals(steered, json.read(json.write(steered), Prompt.class));
  }
}
