package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Files that only look like pictures, or are cut, damaged or too large.
class BrokenPictureFileTest extends PictureFileRig {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "bmp", "gif"})
  void whatIsCutOffIsRefused(String format) throws IOException {
    byte[] whole = encoded(spotted(BufferedImage.TYPE_INT_RGB), format);
    for (int tenth = 1; tenth < 10; tenth++) {
      refused(Arrays.copyOf(whole, Math.max(16, whole.length * tenth / 10)));
    }
  }

  @Test
  void cutOffWebpIsRefused() {
    byte[] whole = Base64.getDecoder().decode(WEBP);
    for (int length = 16; length < whole.length; length += 4) {
      refused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void anyFlippedByteIsReadOrRefusedByName() throws IOException {
    for (String format : new String[] {"png", "jpeg", "bmp", "gif"}) {
      byte[] whole = encoded(spotted(BufferedImage.TYPE_INT_RGB), format);
      for (int at = 0; at < Math.min(whole.length, 400); at++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) 0xff;
        try {
          PictureFile.read("a", flipped);
        } catch (LuminaException e) {
          assertTrue(
              e.problem() instanceof Problem.PictureDamaged
                  || e.problem() instanceof Problem.PictureUnsupported
                  || e.problem() instanceof Problem.PictureTooLarge,
              format + " at " + at + ": " + e.problem());
        }
      }
    }
  }

  @Test
  void hugeSidesAreRefusedBeforeAnythingIsAllocated() {
    assertInstanceOf(Problem.PictureTooLarge.class, problem(png(60_000, 60_000)));
    assertInstanceOf(Problem.PictureTooLarge.class, problem(png(70_000, 1)));
    refused(png(0, 10));
    ByteBuffer bmp = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put("BM".getBytes(StandardCharsets.ISO_8859_1)).putInt(4096).putInt(0).putInt(54 + 1024);
    bmp.putInt(40).putInt(60_000).putInt(60_000).putShort((short) 1).putShort((short) 24);
    refused(bmp.array());
    bmp.putInt(18, 20_000).putInt(22, 20_000);
    bmp.putInt(30, 1).putShort(28, (short) 8); // packed, so that few bytes may stand for many
    assertInstanceOf(Problem.PictureTooLarge.class, problem(bmp.array()));
    byte[] gif = Base64.getDecoder().decode("R0lGODlh//////AAAAAAAAAAACwAAAAA/////wACAkQBADs=");
    assertInstanceOf(Problem.PictureTooLarge.class, problem(gif));
  }

  /// A head that says these sides, and pixels for none.
  private static byte[] png(int width, int height) {
    byte[] png = PngFile.bytes(new Picture(1, 1, Picture.Mode.RGB, new byte[3]), Map.of());
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }

  @Test
  void aJpegOfEndlessScansIsRefused() {
    byte[] jpeg = new byte[4 + 2 * 200];
    Arrays.fill(jpeg, (byte) 0xff);
    jpeg[1] = (byte) 0xd8;
    for (int i = 3; i < jpeg.length; i += 2) {
      jpeg[i] = (byte) 0xda;
    }
    jpeg[jpeg.length - 1] = (byte) 0xd9;
    refused(jpeg);
  }

  @ParameterizedTest
  @CsvSource({
    "'',an empty file",
    "hello,an unknown format",
    "'<svg xmlns=\"a\">',SVG",
    "8BPS12345,Photoshop",
    "1234ftypavif,AVIF",
    "1234ftypheic,HEIC",
    "'II*\u0000abcd',TIFF"
  })
  void otherFormatsAreNamed(String content, String format) {
    assertEquals(
        new Problem.PictureUnsupported("a", format),
        problem(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void theNameOfAFileDoesNotMatter(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("photo.jpg");
    java.nio.file.Files.write(file, encoded(spotted(BufferedImage.TYPE_INT_RGB), "png"));
    assertEquals(48, PictureFile.read(file).width());
    Path none = folder.resolve("none.png");
    assertEquals(
        new Problem.FileMissing(none.toString(), "picture"),
        assertThrows(LuminaException.class, () -> PictureFile.read(none)).problem());
  }
}
