package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Picture;

class ScalingTest {
  private static Picture grey(int width, int... samples) {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    return new Picture(width, samples.length / width, Picture.Mode.GREY, bytes);
  }

  @Test
  void onceIsThePictureItself() {
    Picture picture = grey(2, 1, 2, 3, 4);
    assertArrayEquals(picture.samples(), Scaling.enlarged(picture, 1).samples());
  }

  @Test
  void evenGreyStaysAndEdgesOvershootAsLanczosDoes() {
    Picture flat = Scaling.enlarged(grey(3, 90, 90, 90, 90, 90, 90), 4);
    assertEquals(12, flat.width());
    assertEquals(8, flat.height());
    for (byte sample : flat.samples()) {
      assertEquals(90, sample & 0xff);
    }
    Picture edge = Scaling.enlarged(grey(8, 50, 50, 50, 50, 200, 200, 200, 200), 2);
    int[] row = new int[16];
    for (int x = 0; x < 16; x++) {
      row[x] = edge.sample(x, 0, 0);
    }
    assertTrue(row[6] < 50 && row[9] > 200, Arrays.toString(row));
    assertEquals(250, row[7] + row[8]);
  }
}
