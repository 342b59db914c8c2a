package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Picture;

/// Lossy WebP against what libwebp makes of the same files, its values as a PNG beside each: coarse
/// and fine, with either loop filter, saturated, nearly black, noise, transparent.
class LossyWebpTest {
  /// The values are those of `dwebp -nofancy -nodither`: without the smoothing of chroma that
  /// libwebp adds and ours does not. The first one's are with it.
  ///
  /// @param most mean difference, levels of 255
  @ParameterizedTest
  @CsvSource({
    "webp-48.webp, webp/small.png, 3",
    "webp/alpha.webp, webp/alpha.png, 1",
    "webp/blocks.webp, webp/blocks.png, 1",
    "webp/coarse.webp, webp/coarse.png, 3",
    "webp/dark.webp, webp/dark.png, 1",
    "webp/gradient.webp, webp/gradient.png, 1",
    "webp/noise.webp, webp/noise.png, 1",
    "webp/simple-filter.webp, webp/simple-filter.png, 1"
  })
  void isAsLibwebpDecodesIt(String file, String expected, double most) throws IOException {
    Picture found = PictureFile.read(file, bytes(file));
    Picture right = PictureFile.read(expected, bytes(expected));
    assertEquals(right.toString(), found.toString());
    double sum = 0;
    int counted = 0;
    int channels = right.mode().channels();
    boolean transparent = right.mode() == Picture.Mode.RGBA;
    for (int y = 0; y < right.height(); y++) {
      for (int x = 0; x < right.width(); x++) {
        int alpha = transparent ? right.sample(x, y, 3) : 255;
        if (transparent) {
          assertEquals(alpha, found.sample(x, y, 3), "alpha at " + x + ", " + y);
        }
        for (int c = 0; alpha > 0 && c < Math.min(channels, 3); c++) {
          sum += Math.abs(right.sample(x, y, c) - found.sample(x, y, c));
          counted++;
        }
      }
    }
    assertTrue(sum <= most * counted, "off by " + sum / counted + " on average");
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LossyWebpTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
