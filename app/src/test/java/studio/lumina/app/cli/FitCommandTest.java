package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

class FitCommandTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return CommandLineProgram.run(words, LocalEngine::open, stream, stream, false);
  }

  /// Half transparent black of 300 x 200.
  private static Path photo(Path folder) throws java.io.IOException {
    byte[] samples = new byte[300 * 200 * 4];
    for (int i = 3; i < samples.length; i += 4) {
      samples[i] = (byte) 128;
    }
    Path photo = folder.resolve("photo.png");
    Files.write(photo, PngFile.bytes(new Picture(300, 200, Picture.Mode.RGBA, samples), Map.of()));
    return photo;
  }

  @Test
  void asTheModelSeesItAPhotoIsFittedAndOnWhite(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("fitted.png");
    assertEquals(0, run("fit", photo(folder), "--output", out), said::toString);
    Picture fitted = PictureFile.read(out);
    assertEquals(Picture.Mode.RGB, fitted.mode());
    assertEquals(0, fitted.width() % 32);
    assertTrue(fitted.width() > fitted.height() && fitted.width() < 300);
    assertEquals(127, fitted.sample(5, 5, 1));
  }

  @Test
  void theWholePhotoIsAsItWasRead(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("whole.png");
    assertEquals(0, run("fit", photo(folder), "--whole", "--output", out), said::toString);
    assertEquals(PictureFile.read(folder.resolve("photo.png")), PictureFile.read(out));
  }

  @Test
  void aFolderAsThePhotoIsToldAsOne(@TempDir Path folder) {
    assertEquals(2, run("fit", folder, "--output", folder.resolve("a.png")));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("it is a folder"), said::toString);
  }
}
