package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Picture;

/// Picture files that people have.
class PictureFileTest extends PictureFileRig {
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
}
