package studio.lumina.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import studio.lumina.core.Picture;

/// Samples of decoded images, read from the raster: the convenient accessors apply a gamma to grey.
final class Rasters {
  private Rasters() {}

  static Picture picture(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return indexed(image, palette);
    }
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    Picture.Mode mode =
        switch (bands) {
          case 1 -> Picture.Mode.GREY;
          case 2 -> Picture.Mode.GREY_ALPHA;
          case 3 -> Picture.Mode.RGB;
          default -> Picture.Mode.RGBA;
        };
    int width = raster.getWidth();
    byte[] samples = new byte[width * raster.getHeight() * mode.channels()];
    int[] line = new int[width * bands];
    int[] bits = raster.getSampleModel().getSampleSize();
    int at = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, line);
      for (int i = 0; i < line.length; i++) {
        samples[at++] = (byte) eight(line[i], bits[i % bands]);
      }
    }
    return new Picture(width, raster.getHeight(), mode, samples);
  }

  /// A sample of `bits` bits as 8: the upper ones of more, spread over the range where fewer. Where
  /// a BMP has no bits for a colour there is none of it.
  ///
  /// Of 16-bit grey the reference keeps something else: PIL's conversion clips every level above
  /// 255 to white. Here it is the upper eight, as of 16-bit colour there and everywhere else.
  private static int eight(int value, int bits) {
    if (bits == 0) {
      return 0;
    }
    if (bits >= 8) {
      return value >> (bits - 8);
    }
    return value * 255 / ((1 << bits) - 1);
  }

  /// A palette's colours instead of its indices. The reference resizes a palette picture as
  /// indices, taking the nearest one; here it is resized as the colours that it shows. The
  /// reference also ignores a transparent colour (tRNS) of an RGB picture, which here lies on white
  /// as in every other one.
  private static Picture indexed(BufferedImage image, IndexColorModel palette) {
    boolean alpha = palette.hasAlpha();
    int channels = alpha ? 4 : 3;
    Raster raster = image.getRaster();
    byte[] samples = new byte[raster.getWidth() * raster.getHeight() * channels];
    int at = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        int index = Math.min(raster.getSample(x, y, 0), palette.getMapSize() - 1);
        samples[at++] = (byte) palette.getRed(index);
        samples[at++] = (byte) palette.getGreen(index);
        samples[at++] = (byte) palette.getBlue(index);
        if (alpha) {
          samples[at++] = (byte) palette.getAlpha(index);
        }
      }
    }
    Picture.Mode mode = alpha ? Picture.Mode.RGBA : Picture.Mode.RGB;
    return new Picture(raster.getWidth(), raster.getHeight(), mode, samples);
  }

  /// Turns a picture as Exif's orientation (1 to 8) says.
  static Picture upright(Picture picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    boolean turned = orientation >= 5;
    int width = turned ? picture.height() : picture.width();
    int height = turned ? picture.width() : picture.height();
    int channels = picture.mode().channels();
    byte[] from = picture.samples();
    byte[] to = new byte[from.length];
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sx =
            switch (orientation) {
              case 2, 3 -> right - x;
              case 5, 6 -> y;
              case 7, 8 -> right - y;
              default -> x;
            };
        int sy =
            switch (orientation) {
              case 3, 4 -> bottom - y;
              case 5, 8 -> x;
              case 6, 7 -> bottom - x;
              default -> y;
            };
        System.arraycopy(
            from, (sy * picture.width() + sx) * channels, to, (y * width + x) * channels, channels);
      }
    }
    return new Picture(width, height, picture.mode(), to);
  }
}
