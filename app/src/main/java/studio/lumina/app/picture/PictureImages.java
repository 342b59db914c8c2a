package studio.lumina.app.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import studio.lumina.core.Picture;
import studio.lumina.core.image.Fitting;

/// Pictures of the core as images of the window.
public final class PictureImages {
  private PictureImages() {}

  /// A picture in small: every nth pixel, so that the longer side is at most `most`.
  public static Image small(Picture picture, int most) {
    int step = Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), most));
    int width = Math.max(1, picture.width() / step);
    int height = Math.max(1, picture.height() / step);
    int[] pixels = new int[width * height];
    boolean grey = picture.mode().channels() <= 2;
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width * step;
      int y = i / width * step;
      pixels[i] =
          0xff000000
              | picture.sample(x, y, 0) << 16
              | picture.sample(x, y, grey ? 0 : 1) << 8
              | picture.sample(x, y, grey ? 0 : 2);
    }
    WritableImage image = new WritableImage(width, height);
    write(image, 0, pixels, width, height);
    return image;
  }

  /// Puts a band of rows into an image.
  ///
  /// @param top first line, pixels
  static void band(WritableImage image, int top, Picture band) {
    Picture plain = Fitting.white(band);
    int width = Math.min(plain.width(), (int) image.getWidth());
    int height = Math.min(plain.height(), (int) image.getHeight() - top);
    int[] pixels = new int[Math.max(0, width * height)];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int y = i / width;
      pixels[i] =
          0xff000000
              | plain.sample(x, y, 0) << 16
              | plain.sample(x, y, 1) << 8
              | plain.sample(x, y, 2);
    }
    write(image, top, pixels, width, height);
  }

  private static void write(WritableImage image, int top, int[] pixels, int width, int height) {
    if (width > 0 && height > 0) {
      image
          .getPixelWriter()
          .setPixels(0, top, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }
  }
}
