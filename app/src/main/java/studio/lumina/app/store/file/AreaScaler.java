package studio.lumina.app.store.file;

import studio.lumina.core.Picture;

/// Makes pictures smaller by averaging: each new pixel is the mean of the area that it covers.
final class AreaScaler {
  private AreaScaler() {}

  /// The colours of a smaller picture.
  ///
  /// @param picture alpha counts for nothing; grey becomes three equal channels
  /// @param width at most the picture's
  /// @param height at most the picture's
  /// @return (height, width) of 0xRRGGBB
  static int[] scale(Picture picture, int width, int height) {
    int channels = picture.mode().channels();
    byte[] samples = picture.samples();
    float[] across = new float[picture.height() * width * 3];
    double step = (double) picture.width() / width;
    for (int x = 0; x < width; x++) {
      Span span = Span.of(x * step, (x + 1) * step, picture.width());
      for (int y = 0; y < picture.height(); y++) {
        for (int c = 0; c < 3; c++) {
          double sum = 0;
          for (int i = span.first(); i < span.end(); i++) {
            int at = (y * picture.width() + i) * channels + (channels < 3 ? 0 : c);
            sum += span.share(i) * (samples[at] & 0xff);
          }
          across[(y * width + x) * 3 + c] = (float) (sum / step);
        }
      }
    }
    return down(across, picture.height(), width, height);
  }

  private static int[] down(float[] across, int from, int width, int height) {
    int[] pixels = new int[height * width];
    double step = (double) from / height;
    for (int y = 0; y < height; y++) {
      Span span = Span.of(y * step, (y + 1) * step, from);
      for (int x = 0; x < width; x++) {
        int pixel = 0;
        for (int c = 0; c < 3; c++) {
          double sum = 0;
          for (int i = span.first(); i < span.end(); i++) {
            sum += span.share(i) * across[(i * width + x) * 3 + c];
          }
          pixel = pixel << 8 | (int) Math.clamp(Math.round(sum / step), 0, 255);
        }
        pixels[y * width + x] = pixel;
      }
    }
    return pixels;
  }

  /// The old pixels under a new one, in one direction.
  ///
  /// @param start where it begins, in old pixels
  /// @param stop where it ends
  /// @param first index of the first old pixel
  /// @param end index after the last
  private record Span(double start, double stop, int first, int end) {
    static Span of(double start, double stop, int count) {
      return new Span(start, stop, (int) start, Math.min(count, (int) Math.ceil(stop - 1e-9)));
    }

    /// How much of old pixel `i` it covers, 0 to 1.
    double share(int i) {
      return Math.min(stop, i + 1) - Math.max(start, i);
    }
  }
}
