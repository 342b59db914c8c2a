package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Picture files that people have, and files that only look like them.
class PictureFileTest {
  /// Two by two: red, green, blue, yellow; lossless.
  private static final String WEBP =
      "UklGRiwAAABXRUJQVlA4TB8AAAAvAUAAAB8gEEjaH3qN+RcQFPk/2vwHXyTgBwgR/Q8BAA==";

  /// The same, with opacities 255, 128, 0 and 64.
  private static final String WEBP_ALPHA =
      "UklGRjQAAABXRUJQVlA4TCgAAAAvAUAAEB8w/wKCIv9HExAU+T+aQICQxn+UYNxJhJq2DVj8Jh0R/Y8D";

  /// 16 by 16 in pure red, as cyan, magenta, yellow and black.
  private static final String CMYK =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggL"
          + "CAkKCgoKCgYICwwLCgwJCgoK/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYH"
          + "CAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBka"
          + "JSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeo"
          + "qaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9/K/n"
          + "/r+f+v38oooooooooooor//Z";

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, bytes), format);
    return bytes.toByteArray();
  }

  /// Wide, with a bright spot at the top left, large enough to survive JPEG.
  private static BufferedImage spotted(int type) {
    BufferedImage image = new BufferedImage(48, 32, type);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        image.setRGB(x, y, 0xffffffff);
      }
    }
    return image;
  }

  private static Problem problem(byte[] bytes) {
    return assertThrows(LuminaException.class, () -> PictureFile.read("a", bytes)).problem();
  }

  private static void refused(byte[] bytes) {
    assertInstanceOf(Problem.PictureDamaged.class, problem(bytes));
  }

  @Test
  void greyIsReadAsItIs() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 77, 255});
    Picture read = PictureFile.read("a", encoded(image, "png"));
    assertEquals(new Picture(3, 1, Picture.Mode.GREY, new byte[] {0, 77, (byte) 255}), read);
    assertEquals(Picture.Mode.GREY, PictureFile.read("a", encoded(spotted(10), "jpeg")).mode());
  }

  @Test
  void sixteenBitsKeepTheirUpperEight() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 0x4dff, 0xffff});
    Picture read = PictureFile.read("a", encoded(image, "png"));
    assertEquals(new Picture(3, 1, Picture.Mode.GREY, new byte[] {0, 77, (byte) 255}), read);
  }

  @Test
  void aPaletteBecomesItsColours() throws IOException {
    byte[] levels = {0, 50, (byte) 200};
    IndexColorModel palette = new IndexColorModel(8, 3, levels, levels, new byte[] {9, 8, 7});
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setPixels(0, 0, 2, 1, new int[] {2, 1});
    Picture expected =
        new Picture(2, 1, Picture.Mode.RGB, new byte[] {(byte) 200, (byte) 200, 7, 50, 50, 8});
    assertEquals(expected, PictureFile.read("a", encoded(image, "png")));
  }

  @Test
  void opacityIsKept() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x80102030);
    image.setRGB(1, 0, 0xff0a0b0c);
    byte[] samples = {0x10, 0x20, 0x30, (byte) 0x80, 10, 11, 12, (byte) 255};
    assertEquals(
        new Picture(2, 1, Picture.Mode.RGBA, samples),
        PictureFile.read("a", encoded(image, "png")));
  }

  @Test
  void fourColourPrintsBecomeRgb() {
    Picture read = PictureFile.read("a", Base64.getDecoder().decode(CMYK));
    assertEquals(Picture.Mode.RGB, read.mode());
    assertTrue(
        read.sample(8, 8, 0) > 200 && read.sample(8, 8, 1) < 60 && read.sample(8, 8, 2) < 60,
        Arrays.toString(Arrays.copyOf(read.samples(), 3)));
  }

  @Test
  void webpIsRead() {
    byte[] colours = {
      (byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255, 0
    };
    assertEquals(
        new Picture(2, 2, Picture.Mode.RGB, colours),
        PictureFile.read("a", Base64.getDecoder().decode(WEBP)));
    Picture clear = PictureFile.read("a", Base64.getDecoder().decode(WEBP_ALPHA));
    assertEquals(Picture.Mode.RGBA, clear.mode());
    assertEquals(128, clear.sample(1, 0, 3));
    assertEquals(0, clear.sample(0, 1, 3));
  }

  @Test
  void bmpIsRead() throws IOException {
    Picture read = PictureFile.read("a", encoded(spotted(BufferedImage.TYPE_INT_RGB), "bmp"));
    assertEquals(255, read.sample(3, 3, 1));
    assertEquals(0, read.sample(30, 20, 1));
  }

  @Test
  void theFirstFrameOfAnAnimationCounts() throws IOException {
    byte[] gif = animation();
    Picture read = PictureFile.read("a", gif);
    assertEquals(48, read.width());
    assertEquals(255, read.sample(3, 3, 0));
    refused(Arrays.copyOf(gif, 40));
  }

  private static byte[] animation() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(spotted(BufferedImage.TYPE_INT_RGB), null, null), null);
      writer.writeToSequence(
          new IIOImage(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), null, null), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Where the bright spot of [#spotted] comes to lie: 0 top left, 1 top right, 2 bottom right, 3
  /// bottom left.
  @ParameterizedTest
  @CsvSource({
    "0,48,0",
    "1,48,0",
    "2,48,1",
    "3,48,2",
    "4,48,3",
    "5,32,0",
    "6,32,1",
    "7,32,2",
    "8,32,3",
    "9,48,0",
    "255,48,0"
  })
  void photosAreTurnedAsTheCameraWasHeld(int orientation, int width, int corner)
      throws IOException {
    byte[] jpeg = encoded(spotted(BufferedImage.TYPE_INT_RGB), "jpeg");
    Picture read = PictureFile.read("a", oriented(jpeg, orientation));
    assertEquals(width, read.width());
    int x = corner == 1 || corner == 2 ? read.width() - 4 : 3;
    int y = corner >= 2 ? read.height() - 4 : 3;
    assertTrue(read.sample(x, y, 0) > 200, "at " + x + ", " + y);
    assertTrue(read.sample(read.width() - 1 - x, read.height() - 1 - y, 0) < 60);
  }

  /// With the notes of a camera after the start.
  private static byte[] oriented(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.capacity());
    return all.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
  }

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
