package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Picture files for the tests.
abstract class PictureFileRig {
  /// Two by two: red, green, blue, yellow; lossless.
  static final String WEBP =
      "UklGRiwAAABXRUJQVlA4TB8AAAAvAUAAAB8gEEjaH3qN+RcQFPk/2vwHXyTgBwgR/Q8BAA==";

  /// The same, with opacities 255, 128, 0 and 64.
  static final String WEBP_ALPHA =
      "UklGRjQAAABXRUJQVlA4TCgAAAAvAUAAEB8w/wKCIv9HExAU+T+aQICQxn+UYNxJhJq2DVj8Jh0R/Y8D";

  /// 16 by 16 in pure red, as cyan, magenta, yellow and black.
  static final String CMYK =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggL"
          + "CAkKCgoKCgYICwwLCgwJCgoK/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYH"
          + "CAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBka"
          + "JSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeo"
          + "qaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9/K/n"
          + "/r+f+v38oooooooooooor//Z";

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, bytes), format);
    return bytes.toByteArray();
  }

  /// Wide, with a bright spot at the top left, large enough to survive JPEG.
  static BufferedImage spotted(int type) {
    BufferedImage image = new BufferedImage(48, 32, type);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        image.setRGB(x, y, 0xffffffff);
      }
    }
    return image;
  }

  static Problem problem(byte[] bytes) {
    return assertThrows(LuminaException.class, () -> PictureFile.read("a", bytes)).problem();
  }

  static void refused(byte[] bytes) {
    assertInstanceOf(Problem.PictureDamaged.class, problem(bytes));
  }
}
