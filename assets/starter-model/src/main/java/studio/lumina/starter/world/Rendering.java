package studio.lumina.starter.world;

import studio.lumina.core.Size;

/// A scene's picture and the exact maps behind it. All arrays are row by row from the top left.
///
/// @param rgb the picture, 8-bit RGB
/// @param bare the things and their shadows alone at half the resolution, five bytes a place: share
///   covered by a thing, colour of the thing in day's light (3, times the share), share of light
///   that a shadow takes from the ground
/// @param depth along the camera's axis in metres; infinite in the sky
/// @param normal three numbers a pixel: the unit normal (x right, y up, z away); zero in the sky
/// @param what [#SKY], [#GROUND] or [#FIRST] plus the thing's index
public record Rendering(
    Size size, byte[] rgb, byte[] bare, float[] depth, float[] normal, byte[] what) {
  private static final double SPOKEN_OF = 40 / (128.0 * 128);

  /// No surface.
  public static final int SKY = 0;

  /// The plane the things stand on.
  public static final int GROUND = 1;

  /// The first thing.
  public static final int FIRST = 2;

  /// Whether enough is to be seen of thing `index` to speak of it: 40 pixels of 128 x 128.
  public boolean shows(int index) {
    return pixels(index) >= SPOKEN_OF * what.length;
  }

  /// How many pixels show thing `index`.
  public int pixels(int index) {
    int n = 0;
    for (byte b : what) {
      if (b == FIRST + index) {
        n++;
      }
    }
    return n;
  }

  /// The box around what is seen of thing `index`; empty (all zero) where nothing is.
  public Box box(int index) {
    int width = size.width();
    int left = width;
    int right = 0;
    int top = size.height();
    int bottom = 0;
    for (int i = 0; i < what.length; i++) {
      if (what[i] == FIRST + index) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width + 1);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width + 1);
      }
    }
    return right == 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right, bottom);
  }
}
