package studio.lumina.core.image;

import java.util.function.DoubleUnaryOperator;
import studio.lumina.core.Picture;

/// Resizes as the Python Imaging Library does: a separable filter, weights rounded to fixed point
/// with 22 fractional bits, 8 bits after each of the two passes. Alpha is premultiplied before and
/// divided out after.
final class Resizer {
  /// A filter with its reach at scale 1.
  enum Filter {
    BOX(0.5, x -> x > -0.5 && x <= 0.5 ? 1 : 0),
    /// Cubic convolution with a = -0.5.
    BICUBIC(2, Resizer::cubic),
    /// Sinc under a sinc of three lobes.
    LANCZOS(3, Resizer::lanczos);

    private final double support;
    private final DoubleUnaryOperator weight;

    Filter(double support, DoubleUnaryOperator weight) {
      this.support = support;
      this.weight = weight;
    }
  }

  private static final int FRACTION_BITS = 22;

  /// For each output sample: the first input sample and the weights from there on.
  private record Weights(int[] first, int[][] fixed) {}

  private Resizer() {}

  private static double cubic(double at) {
    double a = -0.5;
    double x = Math.abs(at);
    if (x < 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }

  private static double lanczos(double at) {
    return Math.abs(at) < 3 ? sinc(at) * sinc(at / 3) : 0;
  }

  private static double sinc(double at) {
    return at == 0 ? 1 : Math.sin(at * Math.PI) / (at * Math.PI);
  }

  static Picture resize(Picture picture, int width, int height, Filter filter) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    int channels = picture.mode().channels();
    byte[] samples = picture.samples();
    boolean alpha = picture.mode().hasAlpha();
    if (alpha) {
      premultiply(samples, channels);
    }
    if (picture.width() != width) {
      samples = horizontal(samples, picture.width(), picture.height(), channels, width, filter);
    }
    if (picture.height() != height) {
      samples = vertical(samples, width, picture.height(), channels, height, filter);
    }
    if (alpha) {
      divide(samples, channels);
    }
    return new Picture(width, height, picture.mode(), samples);
  }

  private static Weights weights(int in, int out, Filter filter) {
    double scale = (double) in / out;
    double stretch = Math.max(scale, 1);
    double support = filter.support * stretch;
    int[] first = new int[out];
    int[][] fixed = new int[out][];
    for (int i = 0; i < out; i++) {
      double centre = (i + 0.5) * scale;
      int low = Math.max((int) (centre - support + 0.5), 0);
      int high = Math.min((int) (centre + support + 0.5), in);
      double[] raw = new double[high - low];
      double sum = 0;
      for (int x = 0; x < raw.length; x++) {
        raw[x] = filter.weight.applyAsDouble((x + low - centre + 0.5) / stretch);
        sum += raw[x];
      }
      int[] rounded = new int[raw.length];
      for (int x = 0; x < raw.length; x++) {
        double value = (sum == 0 ? raw[x] : raw[x] / sum) * (1 << FRACTION_BITS);
        rounded[x] = (int) (value < 0 ? value - 0.5 : value + 0.5);
      }
      first[i] = low;
      fixed[i] = rounded;
    }
    return new Weights(first, fixed);
  }

  private static byte clipped(int sum) {
    return (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
  }

  private static byte[] horizontal(
      byte[] in, int width, int height, int channels, int out, Filter filter) {
    Weights weights = weights(width, out, filter);
    byte[] result = new byte[out * height * channels];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < out; x++) {
        int[] fixed = weights.fixed()[x];
        for (int c = 0; c < channels; c++) {
          int sum = 1 << (FRACTION_BITS - 1);
          int at = (y * width + weights.first()[x]) * channels + c;
          for (int weight : fixed) {
            sum += (in[at] & 0xff) * weight;
            at += channels;
          }
          result[(y * out + x) * channels + c] = clipped(sum);
        }
      }
    }
    return result;
  }

  private static byte[] vertical(
      byte[] in, int width, int height, int channels, int out, Filter filter) {
    Weights weights = weights(height, out, filter);
    int line = width * channels;
    byte[] result = new byte[out * line];
    for (int y = 0; y < out; y++) {
      int[] fixed = weights.fixed()[y];
      for (int i = 0; i < line; i++) {
        int sum = 1 << (FRACTION_BITS - 1);
        int at = weights.first()[y] * line + i;
        for (int weight : fixed) {
          sum += (in[at] & 0xff) * weight;
          at += line;
        }
        result[y * line + i] = clipped(sum);
      }
    }
    return result;
  }

  private static void premultiply(byte[] samples, int channels) {
    for (int i = 0; i < samples.length; i += channels) {
      int alpha = samples[i + channels - 1] & 0xff;
      for (int c = 0; c < channels - 1; c++) {
        int t = (samples[i + c] & 0xff) * alpha + 128;
        samples[i + c] = (byte) (((t >> 8) + t) >> 8);
      }
    }
  }

  private static void divide(byte[] samples, int channels) {
    for (int i = 0; i < samples.length; i += channels) {
      int alpha = samples[i + channels - 1] & 0xff;
      for (int c = 0; c < channels - 1 && alpha != 0 && alpha != 255; c++) {
        samples[i + c] = (byte) Math.min(255, 255 * (samples[i + c] & 0xff) / alpha);
      }
    }
  }
}
