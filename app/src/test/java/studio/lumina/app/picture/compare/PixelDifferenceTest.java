package studio.lumina.app.picture.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PixelDifferenceTest {
  private static WritableImage image(int width, int... greys) {
    WritableImage image = new WritableImage(width, greys.length / width);
    for (int i = 0; i < greys.length; i++) {
      image
          .getPixelWriter()
          .setColor(i % width, i / width, Color.rgb(greys[i], greys[i], greys[i]));
    }
    return image;
  }

  @Test
  void theLargestDifferenceIsWhite() {
    PixelDifference found =
        PixelDifference.of(image(2, 10, 20, 30, 40), image(2, 10, 20, 10, 50)).orElseThrow();
    assertEquals(20, found.largest());
    assertEquals(0.5, found.share());
    assertEquals(0xff000000, found.image().getPixelReader().getArgb(0, 0));
    assertEquals(0xffffffff, found.image().getPixelReader().getArgb(0, 1));
    assertEquals(0xff7f7f7f, found.image().getPixelReader().getArgb(1, 1));
  }

  @Test
  void ofEqualPicturesNothingIsOther() {
    PixelDifference found = PixelDifference.of(image(1, 7, 9), image(1, 7, 9)).orElseThrow();
    assertEquals(0, found.largest());
    assertEquals(0, found.share());
    assertEquals(0xff000000, found.image().getPixelReader().getArgb(0, 1));
  }

  @Test
  void picturesOfOtherSizesHaveNone() {
    assertTrue(PixelDifference.of(image(1, 7, 9), image(2, 7, 9)).isEmpty());
  }
}
