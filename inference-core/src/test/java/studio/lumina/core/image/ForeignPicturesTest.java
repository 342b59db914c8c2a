package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Picture files of phones, other programs and other times, which every viewer shows.
class ForeignPicturesTest {
  private static byte[] file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ForeignPicturesTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private static int[] pixel(Picture picture, int x, int y) {
    int[] values = new int[picture.mode().channels()];
    for (int c = 0; c < values.length; c++) {
      values[c] = picture.sample(x, y, c);
    }
    return values;
  }

  private static void assertNear(int[] expected, int[] found, int most) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < found.length; i++) {
      assertTrue(
          Math.abs(expected[i] - found[i]) <= most,
          Arrays.toString(expected) + " but " + Arrays.toString(found));
    }
  }

  /// Value at (4, 4): libwebp's.
  @Test
  void lossyWebpHasItsColours() throws IOException {
    Picture read = PictureFile.read("a", file("webp-48.webp"));
    assertEquals(48, read.width());
    assertNear(new int[] {0, 46, 254}, pixel(read, 4, 4), 3);
  }

  @Test
  void strayBytesBetweenSegmentsAreNoDamage() throws IOException {
    Picture read = PictureFile.read("a", file("jpeg-stray-byte.jpg"));
    assertEquals(8, read.width());
    assertNear(new int[] {200, 50, 50}, pixel(read, 7, 7), 3);
  }

  @Test
  void aSmallFirstFrameLiesInItsPlace() throws IOException {
    Picture read = PictureFile.read("a", file("gif-small-frame.gif"));
    assertEquals(4, read.width());
    assertEquals(2, read.height());
    assertEquals(255, read.sample(3, 1, 3));
    assertEquals(0, read.sample(0, 0, 3));
    assertEquals(0, read.sample(3, 0, 3));
  }

  /// A canvas of 45 x 31, a first frame of 16 x 16 at (20, 8) with libwebp's values, and a second
  /// one over all of it.
  @Test
  void aSmallFirstFrameOfAnAnimatedWebpLiesInItsPlace() throws IOException {
    Picture read = PictureFile.read("a", file("webp-small-frame.webp"));
    assertEquals("45x31 RGBA", read.toString());
    assertNear(new int[] {255, 2, 0, 255}, pixel(read, 20, 8), 3);
    assertNear(new int[] {206, 48, 49, 255}, pixel(read, 35, 23), 3);
    for (int[] outside : new int[][] {{0, 0}, {19, 8}, {20, 7}, {36, 23}, {35, 24}, {44, 30}}) {
      assertEquals(0, read.sample(outside[0], outside[1], 3));
    }
  }

  @Test
  void aPngSaysInATextHowTheCameraWasHeld() throws IOException {
    Picture read = PictureFile.read("a", file("png-orient-raw.png"));
    assertEquals(1, read.width());
    assertEquals(2, read.height());
    assertArrayEquals(new int[] {255, 0, 0}, pixel(read, 0, 0));
  }

  @Test
  void aPngSaysInXmpHowTheCameraWasHeld() {
    byte[] red = {(byte) 255, 0, 0, 0, 0, (byte) 255};
    byte[] png =
        PngFile.bytes(
            new Picture(2, 1, Picture.Mode.RGB, red),
            Map.of(Provenance.KEYWORD, "<rdf:Description tiff:Orientation=\"6\"/>"));
    Picture read = PictureFile.read("a", png);
    assertEquals(2, read.height());
    assertArrayEquals(new int[] {255, 0, 0}, pixel(read, 0, 0));
  }

  @Test
  void aColourWithoutBitsIsNotThere() throws IOException {
    Picture read = PictureFile.read("a", file("bmp-no-blue.bmp"));
    assertEquals(0, read.sample(0, 0, 2));
  }

  /// As OS/2 wrote them: a header of twelve bytes.
  @Test
  void oldBmpsAreRead() {
    ByteBuffer bmp = ByteBuffer.allocate(26 + 8).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put("BM".getBytes(StandardCharsets.ISO_8859_1)).putInt(34).putInt(0).putInt(26);
    bmp.putInt(12).putShort((short) 2).putShort((short) 1).putShort((short) 1).putShort((short) 24);
    bmp.put(new byte[] {10, 20, 30, 40, 50, 60, 0, 0});
    Picture read = PictureFile.read("a", bmp.array());
    assertArrayEquals(new int[] {30, 20, 10}, pixel(read, 0, 0));
    assertArrayEquals(new int[] {60, 50, 40}, pixel(read, 1, 0));
    byte[] cut = Arrays.copyOf(bmp.array(), 27);
    assertInstanceOf(
        Problem.PictureDamaged.class,
        assertThrows(LuminaException.class, () -> PictureFile.read("a", cut)).problem());
  }

  /// A phone's photo with the video of its moment behind it: bytes that look like many scans.
  @Test
  void whatLiesBehindThePictureDoesNotCount() throws IOException {
    byte[] photo = file("jpeg-stray-byte.jpg");
    byte[] both = Arrays.copyOf(photo, photo.length + 1000);
    for (int i = photo.length; i < both.length; i += 2) {
      both[i] = (byte) 0xff;
      both[i + 1] = (byte) 0xda;
    }
    assertEquals(PictureFile.read("a", photo), PictureFile.read("a", both));
    byte[] cut = Arrays.copyOf(photo, photo.length - 4);
    assertInstanceOf(
        Problem.PictureDamaged.class,
        assertThrows(LuminaException.class, () -> PictureFile.read("a", cut)).problem());
  }

  /// An empty colour profile, a broken one, and application segments that are too short.
  @Test
  void brokenNotesAreNoDamage() throws IOException {
    byte[] photo = file("jpeg-stray-byte.jpg");
    Picture whole = PictureFile.read("a", photo);
    byte[] icc = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] note :
        new byte[][] {icc, Arrays.copyOf(icc, 60), Arrays.copyOf(icc, 13), new byte[0]}) {
      for (int marker : new int[] {0xe0, 0xe1, 0xe2, 0xed, 0xee}) {
        ByteBuffer noted = ByteBuffer.allocate(photo.length + note.length + 4);
        noted.put(photo, 0, 2).put((byte) 0xff).put((byte) marker);
        noted.putShort((short) (note.length + 2)).put(note).put(photo, 2, photo.length - 2);
        Picture read = PictureFile.read("a", noted.array());
        String what = note.length + " bytes in " + Integer.toHexString(marker);
        assertEquals(whole.width(), read.width(), what);
        if (marker != 0xee) { // Adobe's tells how colours are stored
          assertEquals(whole, read, what);
        }
      }
    }
  }

  @Test
  void coloursOfAPngMeanWhatItsProfileSays() throws IOException {
    byte[] grey = {(byte) 128, (byte) 128, (byte) 128};
    byte[] png = PngFile.bytes(new Picture(1, 1, Picture.Mode.RGB, grey), Map.of());
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Picture read = PictureFile.read("a", noted(png, "iCCP", "a\0\0", profile));
    assertNear(new int[] {188, 188, 188}, pixel(read, 0, 0), 2); // 0.5 of the light, in sRGB
    Picture broken = PictureFile.read("a", noted(png, "iCCP", "a\0\0", new byte[] {1, 2}));
    assertNear(new int[] {128, 128, 128}, pixel(broken, 0, 0), 0);
  }

  private static byte[] noted(byte[] png, String type, String head, byte[] content)
      throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.write((type + head).getBytes(StandardCharsets.ISO_8859_1));
    try (DeflaterOutputStream out = new DeflaterOutputStream(chunk)) {
      out.write(content);
    }
    CRC32 crc = new CRC32();
    crc.update(chunk.toByteArray());
    ByteBuffer all = ByteBuffer.allocate(png.length + chunk.size() + 8);
    all.put(png, 0, 33).putInt(chunk.size() - 4).put(chunk.toByteArray());
    return all.putInt((int) crc.getValue()).put(png, 33, png.length - 33).array();
  }

  /// 201 million pixels of one bit, as a PNG of a few kilobytes.
  @Test
  void twoHundredMegapixelsAreReadByEverySecondRowAndColumn() throws IOException {
    BufferedImage image = new BufferedImage(16_384, 12_288, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(16_382, 12_286, 0xffffffff);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    assertEquals(2, PictureFile.step(16_384, 12_288));
    assertEquals(2, PictureFile.step(12_000, 9_000));
    assertEquals(1, PictureFile.step(8_000, 6_000));
    Picture read = PictureFile.read("a", bytes.toByteArray());
    assertEquals(8192, read.width());
    assertEquals(6144, read.height());
    assertEquals(255, read.sample(8191, 6143, 0));
    assertEquals(0, read.sample(8190, 6143, 0));
  }

  @Test
  void aFolderIsNotCalledMissing(@TempDir Path folder) {
    Problem problem = assertThrows(LuminaException.class, () -> PictureFile.read(folder)).problem();
    assertEquals(new Problem.FileUnreadable(folder.toString(), "it is a folder"), problem);
  }
}
