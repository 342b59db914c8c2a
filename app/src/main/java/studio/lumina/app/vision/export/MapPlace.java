package studio.lumina.app.vision.export;

import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Where a map lies on the photo that it is of, so that both are as large and fit over each other;
/// outside of the frame it is transparent.
///
/// @param width pixels of the photo
/// @param height pixels of the photo
/// @param frame what of the photo the map is of
public record MapPlace(int width, int height, Crop.Frame frame) {
  /// More pixels would take more memory than is fair to ask for.
  private static final long MOST_PIXELS = 48_000_000;

  /// @throws LuminaException with [Problem.PictureTooLarge]
  public MapPlace {
    if ((long) width * height > MOST_PIXELS) {
      throw new LuminaException(
          new Problem.PictureTooLarge("the map", (long) width * height, MOST_PIXELS, "pixels"));
    }
  }

  /// The map in its place.
  ///
  /// @param map RGB
  /// @param smooth whether values between pixels are mixed; classes of a segmentation are not
  /// @return RGBA
  public Picture place(Picture map, boolean smooth) {
    byte[] from = map.samples();
    byte[] to = new byte[width * height * 4];
    each(
        (at, x, y) -> {
          for (int channel = 0; channel < 3; channel++) {
            int c = channel;
            double value =
                smooth
                    ? mixed(map.width(), map.height(), x, y, i -> from[3 * i + c] & 0xff)
                    : from[3 * nearest(map.width(), map.height(), x, y) + c] & 0xff;
            to[4 * at + channel] = (byte) Math.rint(value);
          }
          to[4 * at + 3] = (byte) 255;
        },
        map.width(),
        map.height());
    return new Picture(width, height, Picture.Mode.RGBA, to);
  }

  /// Values in their place, each with its opacity after it, 16 bits.
  ///
  /// @param values 0 to 1, `mapWidth * mapHeight`
  /// @return `width * height * 2` samples
  public short[] deep(double[] values, int mapWidth, int mapHeight) {
    short[] to = new short[width * height * 2];
    each(
        (at, x, y) -> {
          double value = mixed(mapWidth, mapHeight, x, y, i -> values[i]);
          to[2 * at] = (short) Math.rint(value * 65_535);
          to[2 * at + 1] = (short) 65_535;
        },
        mapWidth,
        mapHeight);
    return to;
  }

  private interface Pixel {
    /// @param at index in the photo
    /// @param x in the map's pixels, of the middle
    /// @param y in the map's pixels, of the middle
    void write(int at, double x, double y);
  }

  private interface Values {
    double at(int index);
  }

  private void each(Pixel pixel, int mapWidth, int mapHeight) {
    int left = Math.clamp(Math.round(frame.left()), 0, width);
    int top = Math.clamp(Math.round(frame.top()), 0, height);
    int right = Math.clamp(Math.round(frame.left() + frame.width()), left, width);
    int bottom = Math.clamp(Math.round(frame.top() + frame.height()), top, height);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        pixel.write(
            y * width + x,
            (x + 0.5 - frame.left()) * mapWidth / frame.width() - 0.5,
            (y + 0.5 - frame.top()) * mapHeight / frame.height() - 0.5);
      }
    }
  }

  private static int nearest(int mapWidth, int mapHeight, double x, double y) {
    int column = (int) Math.clamp(Math.round(x), 0, mapWidth - 1);
    int row = (int) Math.clamp(Math.round(y), 0, mapHeight - 1);
    return row * mapWidth + column;
  }

  /// Between the four pixels around a point.
  private static double mixed(int mapWidth, int mapHeight, double x, double y, Values values) {
    double inX = Math.clamp(x, 0, mapWidth - 1);
    double inY = Math.clamp(y, 0, mapHeight - 1);
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(left + 1, mapWidth - 1);
    int bottom = Math.min(top + 1, mapHeight - 1);
    double shareX = inX - left;
    double shareY = inY - top;
    double above =
        values.at(top * mapWidth + left) * (1 - shareX)
            + values.at(top * mapWidth + right) * shareX;
    double below =
        values.at(bottom * mapWidth + left) * (1 - shareX)
            + values.at(bottom * mapWidth + right) * shareX;
    return above * (1 - shareY) + below * shareY;
  }
}
