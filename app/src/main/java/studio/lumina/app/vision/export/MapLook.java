package studio.lumina.app.vision.export;

import studio.lumina.core.Picture;
import studio.lumina.core.Task;

/// How a map is shown and written.
///
/// @param colours of a depth map
/// @param inverted whether a depth map's near and far change places
/// @param low the value of a depth map at and below which it is darkest, 0 to 1
/// @param high the value of a depth map at and above which it is brightest, above `low`, to 1
/// @param greenFlipped whether a normal map's green points down, as DirectX has it
public record MapLook(
    MapColours colours, boolean inverted, double low, double high, boolean greenFlipped) {
  /// As it was painted.
  public static final MapLook PAINTED = new MapLook(MapColours.GREY, false, 0, 1, false);

  /// The narrowest range of depth that is spread over all colours.
  private static final double NARROWEST = 0.01;

  /// @throws IllegalArgumentException where the range is none
  public MapLook {
    if (!(low >= 0 && high <= 1 && high - low >= NARROWEST / 2)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /// This with other colours.
  public MapLook with(MapColours other) {
    return new MapLook(other, inverted, low, high, greenFlipped);
  }

  /// This with near and far as they were, or exchanged.
  public MapLook inverted(boolean now) {
    return new MapLook(colours, now, low, high, greenFlipped);
  }

  /// This with another range of depth; one that is too narrow is widened.
  public MapLook range(double from, double to) {
    double start = Math.clamp(Math.min(from, to), 0, 1 - NARROWEST);
    return new MapLook(
        colours,
        inverted,
        start,
        Math.clamp(Math.max(from, to), start + NARROWEST, 1),
        greenFlipped);
  }

  /// This with green up or down.
  public MapLook greenFlipped(boolean now) {
    return new MapLook(colours, inverted, low, high, now);
  }

  /// Whether a map of this task looks other than it was painted.
  public boolean changes(Task task) {
    return switch (task) {
      case DEPTH -> !greenFlipped(false).equals(PAINTED);
      case NORMALS -> greenFlipped;
      default -> false;
    };
  }

  /// The map in this look.
  ///
  /// @param painted RGB
  public Picture dress(Picture painted, Task task) {
    if (!changes(task)) {
      return painted;
    }
    byte[] samples = painted.samples();
    for (int at = 0; at < samples.length; at += 3) {
      if (task == Task.NORMALS) {
        samples[at + 1] = (byte) (255 - (samples[at + 1] & 0xff));
      } else {
        double value = depth(samples, at);
        for (int channel = 0; channel < 3; channel++) {
          samples[at + channel] = (byte) colours.channel(value, channel);
        }
      }
    }
    return new Picture(painted.width(), painted.height(), Picture.Mode.RGB, samples);
  }

  /// The depth of every pixel under this range, 0 to 1, rows from the top.
  ///
  /// @param painted RGB
  public double[] depths(Picture painted) {
    byte[] samples = painted.samples();
    double[] depths = new double[samples.length / 3];
    for (int i = 0; i < depths.length; i++) {
      depths[i] = depth(samples, 3 * i);
    }
    return depths;
  }

  /// A depth map is grey; what colour the codec leaves in it is no depth.
  private double depth(byte[] samples, int at) {
    double grey =
        ((samples[at] & 0xff) + (samples[at + 1] & 0xff) + (samples[at + 2] & 0xff)) / 765.0;
    double value = Math.clamp((grey - low) / (high - low), 0, 1);
    return inverted ? 1 - value : value;
  }
}
