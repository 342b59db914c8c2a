package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

class MaskedCompositeTest {
  private static final Size SIZE = new Size(64, 64);
  private static final Crop.Frame WHOLE = new Crop.Frame(0, 0, 64, 64);

  private static Picture mask(int width, int height, int... white) {
    byte[] samples = new byte[width * height];
    for (int i = 0; i < white.length; i += 2) {
      samples[white[i + 1] * width + white[i]] = (byte) 255;
    }
    return new Picture(width, height, Picture.Mode.GREY, samples);
  }

  private static Picture noise(int width, int height, Picture.Mode mode) {
    byte[] samples = new byte[width * height * mode.channels()];
    new Random(width).nextBytes(samples);
    return new Picture(width, height, mode, samples);
  }

  private static Picture plain(Size size, int value) {
    byte[] samples = new byte[size.width() * size.height() * 3];
    Arrays.fill(samples, (byte) value);
    return new Picture(size.width(), size.height(), Picture.Mode.RGB, samples);
  }

  @Test
  void oneWhitePixelTouchesItsCode() {
    for (int[] pixel : new int[][] {{17, 32, 9}, {16, 47, 9}, {31, 32, 9}, {15, 32, 8}}) {
      CodeMask mask = CodeMask.of(mask(64, 64, pixel[0], pixel[1]), WHOLE, SIZE);
      boolean[] expected = new boolean[16];
      expected[pixel[2]] = true;
      assertArrayEquals(expected, mask.codes());
      assertEquals(1, mask.count());
    }
  }

  @Test
  void aMaskOverAPhotoCountsWithinItsCrop() {
    // A photo of 200 x 100 of which the middle 100 x 100 is seen.
    Crop.Frame frame = new Crop.Frame(50, 0, 100, 100);
    assertEquals(0, CodeMask.of(mask(200, 100, 10, 50, 190, 50), frame, SIZE).count());
    assertTrue(CodeMask.of(mask(200, 100, 149, 99), frame, SIZE).touches(3, 3));
  }

  @Test
  void outsideOfTheFeatherNoSampleChanges() {
    for (Picture.Mode mode : Picture.Mode.values()) {
      Picture source = noise(64, 64, mode);
      CodeMask mask = CodeMask.of(mask(64, 64, 20, 20), WHOLE, SIZE); // code (1, 1)
      Picture made = MaskedComposite.of(source, plain(SIZE, 9), WHOLE, mask);
      int changed = 0;
      for (int y = 0; y < 64; y++) {
        for (int x = 0; x < 64; x++) {
          boolean within = x >= 16 && x < 32 && y >= 16 && y < 32;
          boolean near = x >= 0 && x < 48 && y >= 0 && y < 48;
          for (int c = 0; c < made.mode().channels(); c++) {
            int own = source.mode().channels();
            int channel = own >= 3 ? c : c < 3 ? 0 : own - 1;
            if (within) {
              assertEquals(c == 3 ? 255 : 9, made.sample(x, y, c));
            } else if (!near) {
              assertEquals(source.sample(x, y, channel), made.sample(x, y, c));
            } else if (source.sample(x, y, channel) != made.sample(x, y, c)) {
              changed++;
            }
          }
        }
      }
      assertTrue(changed > 0, "there is a feather");
    }
  }

  @Test
  void aPhotoKeepsItsOwnPixels() {
    Picture photo = noise(300, 150, Picture.Mode.RGB);
    Crop.Frame frame = new Crop.Frame(75, 0, 150, 150);
    CodeMask mask = CodeMask.of(mask(300, 150, 76, 1), frame, SIZE); // code (0, 0)
    Picture made = MaskedComposite.of(photo, plain(SIZE, 0), frame, mask);
    assertEquals(300, made.width());
    assertEquals(0, made.sample(80, 5, 1));
    int end = 75 + 2 * 150 / 4;
    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 300; x++) {
        if (x < 75 || x >= end || y >= 2 * 150 / 4) {
          for (int c = 0; c < 3; c++) {
            assertEquals(photo.sample(x, y, c), made.sample(x, y, c), x + ", " + y);
          }
        }
      }
    }
  }

  /// A painting program's layer: strokes on nothing, whatever colour nothing has.
  @Test
  void whatIsTransparentIsNoPartOfTheMask() {
    for (Picture.Mode mode : Picture.Mode.values()) {
      if (!mode.hasAlpha()) {
        continue;
      }
      int channels = mode.channels();
      byte[] samples = new byte[64 * 64 * channels];
      Arrays.fill(samples, (byte) 255);
      for (int i = 0; i < 64 * 64; i++) {
        boolean stroke = i % 64 >= 16 && i % 64 < 32 && i / 64 >= 32 && i / 64 < 48;
        samples[i * channels + channels - 1] = (byte) (stroke ? 255 : i % 120);
      }
      CodeMask mask = CodeMask.of(new Picture(64, 64, mode, samples), WHOLE, SIZE);
      assertEquals(1, mask.count(), mode.toString());
      assertTrue(mask.touches(1, 2), mode.toString());
    }
  }
}
