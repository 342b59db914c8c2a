package studio.lumina.starter.evaluate;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Pictures as numbers.
final class PixelReading {
  private static final double WHITE = 255;

  private PixelReading() {}

  /// An RGB picture.
  static Picture picture(Size size, byte[] rgb) {
    return new Picture(size.width(), size.height(), Picture.Mode.RGB, rgb);
  }

  /// A picture of one grey.
  static Picture grey(Size size) {
    byte[] rgb = new byte[3 * size.width() * size.height()];
    Arrays.fill(rgb, (byte) 128);
    return picture(size, rgb);
  }

  /// The picture at a size, by nearest pixels; itself where it has that size.
  static Picture sized(Picture picture, Size size) {
    if (picture.width() == size.width() && picture.height() == size.height()) {
      return picture;
    }
    byte[] rgb = new byte[3 * size.width() * size.height()];
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % size.width() * picture.width() / size.width();
      int y = i / 3 / size.width() * picture.height() / size.height();
      rgb[i] = (byte) picture.sample(x, y, i % 3);
    }
    return picture(size, rgb);
  }

  /// For each pixel the index of the nearest of some colours (0xRRGGBB).
  static byte[] nearest(Picture picture, int[] colours) {
    byte[] rgb = picture.samples();
    byte[] best = new byte[rgb.length / 3];
    for (int i = 0; i < best.length; i++) {
      int least = Integer.MAX_VALUE;
      for (int k = 0; k < colours.length; k++) {
        int r = (rgb[3 * i] & 0xff) - (colours[k] >> 16 & 0xff);
        int g = (rgb[3 * i + 1] & 0xff) - (colours[k] >> 8 & 0xff);
        int b = (rgb[3 * i + 2] & 0xff) - (colours[k] & 0xff);
        int away = r * r + g * g + b * b;
        if (away < least) {
          least = away;
          best[i] = (byte) k;
        }
      }
    }
    return best;
  }

  /// Peak signal-to-noise ratio in decibels; 99 where both are the same.
  static double psnr(Picture one, Picture two) {
    return psnr(one, two, new boolean[one.width() * one.height()]);
  }

  /// The same of the pixels that are not left out.
  static double psnr(Picture one, Picture two, boolean[] out) {
    double square = mean(one, two, out, d -> d * d);
    return Math.min(99, 10 * Math.log10(WHITE * WHITE / Math.max(square, 1e-9)));
  }

  /// Mean difference of samples, in levels, of the pixels that are not left out.
  static double difference(Picture one, Picture two, boolean[] out) {
    return mean(one, two, out, Math::abs);
  }

  private static double mean(Picture one, Picture two, boolean[] out, IntUnaryOperator cost) {
    byte[] a = one.samples();
    byte[] b = two.samples();
    double sum = 0;
    long n = 0;
    for (int i = 0; i < a.length; i++) {
      if (!out[i / 3]) {
        sum += cost.applyAsInt((a[i] & 0xff) - (b[i] & 0xff));
        n++;
      }
    }
    return sum / Math.max(n, 1);
  }
}
