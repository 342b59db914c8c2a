package studio.lumina.app.vision.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import studio.lumina.core.Picture;

class PictureChangeTest {
  private static Picture plain(int colour) {
    byte[] samples = new byte[64 * 32 * 3];
    java.util.Arrays.fill(samples, (byte) colour);
    return new Picture(64, 32, Picture.Mode.RGB, samples);
  }

  /// With another colour in the right half.
  private static Picture half(int colour, int other) {
    byte[] samples = plain(colour).samples();
    for (int i = 0; i < 64 * 32; i++) {
      if (i % 64 >= 32) {
        samples[3 * i + 1] = (byte) other;
      }
    }
    return new Picture(64, 32, Picture.Mode.RGB, samples);
  }

  @Test
  void theShareIsThatOfTheTokensWhoseColourChanged() {
    PictureChange change = PictureChange.of(plain(100), half(100, 180));
    assertEquals(0.5, change.share());
    assertFalse(change.isNothing());
    assertTrue(Double.isNaN(change.at(0, 0)));
    assertTrue(change.at(1, 3) > 0.4);
    assertTrue(Double.isNaN(change.at(2, 0)), "outside");
    assertTrue(Double.isNaN(change.at(0, 4)), "outside");
  }

  @Test
  void fineGrainIsNoChange() {
    byte[] grain = plain(100).samples();
    for (int i = 0; i < grain.length; i++) {
      grain[i] += (byte) (i / 3 % 2 == 0 ? 40 : -40);
    }
    Picture grained = new Picture(64, 32, Picture.Mode.RGB, grain);
    assertTrue(PictureChange.of(plain(100), grained).isNothing());
    assertTrue(PictureChange.of(plain(100), plain(110)).isNothing());
  }

  @Test
  void picturesOfOtherSizesHaveNoDifference() {
    Picture small = new Picture(16, 16, Picture.Mode.RGB, new byte[16 * 16 * 3]);
    assertThrows(IllegalArgumentException.class, () -> PictureChange.of(small, plain(0)));
  }
}
