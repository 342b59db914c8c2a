package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;

class PngFileTest {
  private static final Map<String, String> TEXTS =
      Map.of("lumina:prompt", "ein Würfel 🎲 <b>\nzwei", "Software", "Lumina Studio");

  private static Picture picture(Picture.Mode mode) {
    byte[] samples = new byte[5 * 3 * mode.channels()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 41);
    }
    return new Picture(5, 3, mode, samples);
  }

  @ParameterizedTest
  @EnumSource(Picture.Mode.class)
  void whatIsWrittenIsRead(Picture.Mode mode) {
    byte[] png = PngFile.bytes(picture(mode), TEXTS);
    assertEquals(picture(mode), PictureFile.read("a.png", png));
    assertEquals(TEXTS, PngFile.texts(png));
    assertEquals(Optional.empty(), PngFile.provenance(png));
  }

  @ParameterizedTest
  @EnumSource(Provenance.class)
  void theMarkIsThereWithAndWithoutARecipe(Provenance provenance)
      throws ImageProcessingException, IOException {
    for (Map<String, String> texts : java.util.List.of(TEXTS, Map.<String, String>of())) {
      byte[] png = PngFile.bytes(picture(Picture.Mode.RGB), texts, provenance);
      assertEquals(picture(Picture.Mode.RGB), PictureFile.read("a.png", png));
      assertEquals(Optional.of(provenance), PngFile.provenance(png));
      texts.forEach((keyword, text) -> assertEquals(text, PngFile.texts(png).get(keyword)));
      // Another program's reader finds it, as XMP.
      XmpDirectory xmp =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(png))
              .getFirstDirectoryOfType(XmpDirectory.class);
      assertEquals(provenance.term(), xmp.getXmpProperties().get("Iptc4xmpExt:DigitalSourceType"));
    }
  }

  @Test
  void theMarkIsPlainAndBeforeThePixels() {
    byte[] png = PngFile.bytes(picture(Picture.Mode.RGB), Map.of(), Provenance.GENERATED);
    String text = new String(png, StandardCharsets.ISO_8859_1);
    int mark =
        text.indexOf("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    assertTrue(mark > 0 && mark < text.indexOf("IDAT"), "at " + mark);
  }

  @Test
  void anEditedPhotoIsSaidToBeOne() {
    Part.Photo photo = new Part.Photo(picture(Picture.Mode.RGB), Crop.CENTRE);
    Part.Drawn drawn = new Part.Drawn(new Size(32, 32), Tokens.of(4, 5, 6, 7));
    assertEquals(Provenance.EDITED, Provenance.of(new Prompt.Edit("redder", photo)));
    assertEquals(
        Provenance.EDITED,
        Provenance.of(
            new Prompt.Edit(
                "redder",
                new Part.PhotoReference("00".repeat(32), 5, 3, Crop.CENTRE, Optional.of(drawn)))));
    assertEquals(Provenance.GENERATED, Provenance.of(new Prompt.Edit("redder", drawn)));
    assertEquals(Provenance.GENERATED, Provenance.of(new Prompt.Draw("a", new Size(32, 32))));
    assertEquals(Provenance.GENERATED, Provenance.of(new Prompt.Vision(Task.DEPTH, photo, "")));
    assertEquals(
        "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
        Provenance.EDITED.term());
  }

  @Test
  void damagedTextsAreLeftOut() {
    byte[] png = PngFile.bytes(picture(Picture.Mode.RGB), Map.of("lumina:prompt", "a cube"));
    int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("lumina:prompt");
    byte[] damaged = png.clone();
    Arrays.fill(damaged, at + 18, at + 24, (byte) 0x55);
    assertEquals(Map.of(), PngFile.texts(damaged));
    for (int end = 0; end < png.length; end++) {
      PngFile.texts(Arrays.copyOf(png, end)); // must not throw
    }
  }

  @Test
  void wordsOfAsciiAreFoundByAnyProgramAndOthersByAllThatKnowUnicode() {
    String text =
        new String(
            PngFile.bytes(
                picture(Picture.Mode.RGB),
                Map.of(
                    "Description", "a red cube", "Long", "x".repeat(5000), "Other", "W\u00fcrfel")),
            StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("tEXtDescription\0a red cube"));
    assertTrue(text.contains("tEXtLong\0" + "x".repeat(5000)));
    assertTrue(text.contains("iTXtOther\0\0\0\0\0W\u00c3\u00bcrfel"));
    String length = "\u00fc".repeat(5000);
    byte[] png = PngFile.bytes(picture(Picture.Mode.RGB), Map.of("Description", length));
    assertTrue(png.length < 5000, "long and not compressed: " + png.length);
    assertEquals(Map.of("Description", length), PngFile.texts(png));
  }

  @Test
  void writtenToAFileItIsWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.png");
    PngFile.write(file, picture(Picture.Mode.RGB), TEXTS, Provenance.GENERATED);
    assertEquals(picture(Picture.Mode.RGB), PictureFile.read(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
