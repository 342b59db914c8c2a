package studio.lumina.app.picture.compare;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// What is other in the pixels of two pictures: for each pixel and channel how far apart they are,
/// brightened so that the largest is white.
///
/// @param image of the differences
/// @param largest of them, 0 to 255
/// @param share of the pixels that differ at all, 0 to 1
record PixelDifference(Image image, int largest, double share) {
  /// Of two pictures; empty where their sizes differ or one is not loaded.
  static Optional<PixelDifference> of(Image left, Image right) {
    int width = (int) left.getWidth();
    int height = (int) left.getHeight();
    if (width < 1
        || height < 1
        || width != (int) right.getWidth()
        || height != (int) right.getHeight()) {
      return Optional.empty();
    }
    int[] a = pixels(left, width, height);
    int[] b = pixels(right, width, height);
    int largest = 0;
    int other = 0;
    for (int i = 0; i < a.length; i++) {
      int most = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        most = Math.max(most, apart(a[i], b[i], shift));
      }
      largest = Math.max(largest, most);
      other += most > 0 ? 1 : 0;
    }
    for (int i = 0; i < a.length; i++) {
      int pixel = 0xff;
      for (int shift = 16; shift >= 0; shift -= 8) {
        pixel = pixel << 8 | (largest == 0 ? 0 : apart(a[i], b[i], shift) * 255 / largest);
      }
      a[i] = pixel;
    }
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), a, 0, width);
    return Optional.of(new PixelDifference(image, largest, (double) other / a.length));
  }

  private static int apart(int a, int b, int shift) {
    return Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
  }

  private static int[] pixels(Image image, int width, int height) {
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
