package studio.lumina.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class IconFilesTest {
  @Test
  void theMarkHasThreeBandsAndSoftCorners() {
    BufferedImage mark = Mark.of(96);

    assertEquals(0xffb8acff, mark.getRGB(48, 16));
    assertEquals(0xff7c66f5, mark.getRGB(48, 48));
    assertEquals(0xff3d2f8f, mark.getRGB(48, 80));
    assertEquals(0, mark.getRGB(0, 0) >>> 24);
  }

  @Test
  void windowsIconHoldsAPictureOfEachSide() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(IconFiles.ico()).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(1, file.getShort(2));
    int count = file.getShort(4);
    assertEquals(7, count);
    for (int i = 0; i < count; i++) {
      int entry = 6 + 16 * i;
      int side = Byte.toUnsignedInt(file.get(entry));
      byte[] picture = new byte[file.getInt(entry + 8)];
      file.get(file.getInt(entry + 12), picture);
      assertEquals(
          side == 0 ? 256 : side, ImageIO.read(new ByteArrayInputStream(picture)).getWidth());
    }
  }

  @Test
  void macIconsPartsFillItToItsEnd() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(IconFiles.icns());
    byte[] kind = new byte[4];
    file.get(kind);
    assertEquals("icns", new String(kind, StandardCharsets.US_ASCII));
    assertEquals(file.capacity(), file.getInt());
    int parts = 0;
    while (file.hasRemaining()) {
      file.get(kind);
      byte[] picture = new byte[file.getInt() - 8];
      file.get(picture);
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
      assertTrue(read.getWidth() >= 16 && read.getWidth() == read.getHeight());
      parts++;
    }
    assertEquals(7, parts);
  }
}
