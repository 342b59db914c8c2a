package studio.lumina.core;

import java.util.Arrays;

/// An immutable picture: 8 bits a sample, rows from the top, samples of a pixel side by side.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
/// @param mode what the samples of a pixel mean
/// @param samples `height * width * mode.channels()` bytes (unsigned); copied in and out
public record Picture(int width, int height, Mode mode, byte[] samples) {
  /// The meaning of a pixel's samples; alpha is not premultiplied.
  public enum Mode {
    GREY(1),
    GREY_ALPHA(2),
    RGB(3),
    RGBA(4);

    private final int channels;

    Mode(int channels) {
      this.channels = channels;
    }

    /// Samples of one pixel.
    public int channels() {
      return channels;
    }

    /// Whether the last sample of a pixel is its opacity.
    public boolean hasAlpha() {
      return channels % 2 == 0;
    }
  }

  /// @throws IllegalArgumentException where the sides or the number of samples do not fit together
  public Picture {
    if (width < 1 || height < 1 || samples.length != (long) width * height * mode.channels()) {
      throw new IllegalArgumentException(
          samples.length + " samples for " + width + " x " + height + " " + mode);
    }
    samples = samples.clone();
  }

  @Override
  public byte[] samples() {
    return samples.clone();
  }

  /// Sample `channel` of the pixel at (x, y), 0 to 255.
  public int sample(int x, int y, int channel) {
    return samples[(y * width + x) * mode.channels() + channel] & 0xff;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && width == picture.width
        && height == picture.height
        && mode == picture.mode
        && Arrays.equals(samples, picture.samples);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(samples);
  }

  @Override
  public String toString() {
    return width + "x" + height + " " + mode;
  }
}
