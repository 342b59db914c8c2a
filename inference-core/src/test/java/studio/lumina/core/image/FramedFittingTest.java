package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// A frame that is smaller than the largest takes what lies inside it, and nothing else.
class FramedFittingTest {
  private static final Size SIZE = new Size(64, 64);

  /// Every pixel its own place: red by column, green by row.
  private static Picture photo(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      samples[i * 3] = (byte) (i % width);
      samples[i * 3 + 1] = (byte) (i / width);
    }
    return new Picture(width, height, Picture.Mode.RGB, samples);
  }

  @Test
  void aFrameOfTheSizesOwnPixelsIsCutOutAsItIs() {
    Picture photo = photo(256, 128);
    Crop crop = new Crop(Optional.of(SIZE), 0.25, 1, 0.5);
    assertEquals(new Crop.Frame(48, 64, 64, 64), crop.frame(256, 128, SIZE));
    Picture fitted = Fitting.fit(photo, crop, List.of(SIZE));
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        assertEquals(48 + x, fitted.sample(x, y, 0));
        assertEquals(64 + y, fitted.sample(x, y, 1));
      }
    }
  }

  @Test
  void theLargestFrameIsTheFittingAsItWas() {
    Picture photo = photo(200, 150);
    for (Crop crop : List.of(Crop.CENTRE, new Crop(Optional.of(SIZE), 0, 1))) {
      assertEquals(1, crop.scale());
      Crop.Frame frame = crop.frame(200, 150, SIZE);
      assertEquals(150, frame.height());
      assertEquals(25 * 2 * crop.x(), frame.left());
    }
  }

  @Test
  void aSmallPhotoAndTheSmallestFrameStillGiveAPicture() {
    Picture fitted =
        Fitting.fit(photo(20, 3), new Crop(Optional.of(SIZE), 1, 1, Crop.SMALLEST), List.of(SIZE));
    assertEquals(64, fitted.width());
    LuminaException none =
        assertThrows(LuminaException.class, () -> new Crop(Optional.of(SIZE), 0, 0, 0));
    assertEquals(new Problem.SettingOutOfRange("crop scale", 0, Crop.SMALLEST, 1), none.problem());
  }
}
