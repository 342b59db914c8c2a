package studio.lumina.starter.world;

import java.util.List;
import studio.lumina.core.Size;

/// The pictures that the vision tasks answer with, 8-bit RGB.
public final class Maps {
  /// Metres at which inverse depth is white.
  public static final double NEAREST = 3.6;

  /// A box's line and its inside.
  public static final int BOX_LINE = 0x40F060;

  /// A box's inside.
  public static final int BOX_INSIDE = 0x105828;

  private static final int LINE = 2; // pixels
  private static final int SKY_RGB = 0x4878C8;
  private static final int GROUND_RGB = 0x8A7A60;

  private Maps() {}

  /// Inverse depth, white at [#NEAREST] metres, black in the sky.
  public static byte[] depth(Rendering made) {
    byte[] rgb = new byte[made.rgb().length];
    for (int i = 0; i < made.depth().length; i++) {
      put(rgb, i, grey(Math.min(1, NEAREST / made.depth()[i])));
    }
    return rgb;
  }

  /// Unit normals, red to the right, green up, blue towards the camera; -1..1 to 0..255. The sky is
  /// grey: it has none.
  public static byte[] normals(Rendering made) {
    byte[] rgb = new byte[made.rgb().length];
    for (int i = 0; i < rgb.length; i++) {
      double n = i % 3 == 2 ? -made.normal()[i] : made.normal()[i];
      rgb[i] = (byte) Math.rint((n + 1) / 2 * 255);
    }
    return rgb;
  }

  /// What each pixel shows: sky, ground or one of the shapes, each in its colour.
  public static byte[] classes(Scene scene, Rendering made) {
    byte[] rgb = new byte[made.rgb().length];
    for (int i = 0; i < made.what().length; i++) {
      put(rgb, i, classColours()[classAt(scene, made, i)]);
    }
    return rgb;
  }

  /// The class of pixel `i`: 0 sky, 1 ground, then the shapes in their order.
  public static int classAt(Scene scene, Rendering made, int i) {
    int what = made.what()[i];
    return what < Rendering.FIRST
        ? what
        : Rendering.FIRST + scene.things().get(what - Rendering.FIRST).shape().ordinal();
  }

  /// The colours (0xRRGGBB) of the classes of [#classAt].
  public static int[] classColours() {
    return new int[] {
      SKY_RGB, GROUND_RGB, 0xE83030, 0xF0A020, 0x30C050, 0xC040D0, 0x30D0D0, 0xF0F060, 0xF0F0F0
    };
  }

  /// The box around a thing, on black.
  public static byte[] box(Size size, Box box) {
    byte[] rgb = new byte[3 * size.width() * size.height()];
    for (int y = (int) box.top(); y < box.bottom(); y++) {
      for (int x = (int) box.left(); x < box.right(); x++) {
        boolean line =
            x < box.left() + LINE
                || x >= box.right() - LINE
                || y < box.top() + LINE
                || y >= box.bottom() - LINE;
        put(rgb, y * size.width() + x, line ? BOX_LINE : BOX_INSIDE);
      }
    }
    return rgb;
  }

  /// The mannequins' skeletons on black, one colour a limb ([Limb#rgb]).
  public static byte[] skeletons(Scene scene) {
    Size size = scene.size();
    byte[] rgb = new byte[3 * size.width() * size.height()];
    for (int i = 0; i < scene.things().size(); i++) {
      if (scene.things().get(i).shape() == Shape.FIGURE) {
        limbs(rgb, size, scene.joints(i));
      }
    }
    return rgb;
  }

  /// A skeleton on black.
  ///
  /// @param joints where each [Joint] is
  public static byte[] skeleton(Size size, List<Spot> joints) {
    byte[] rgb = new byte[3 * size.width() * size.height()];
    limbs(rgb, size, joints);
    return rgb;
  }

  private static void limbs(byte[] rgb, Size size, List<Spot> joints) {
    for (Limb limb : Limb.values()) {
      Spot from = joints.get(limb.from().ordinal());
      Spot to = joints.get(limb.to().ordinal());
      line(rgb, size, new Vec(from.x(), from.y(), 0), new Vec(to.x(), to.y(), 0), limb.rgb());
    }
  }

  private static void line(byte[] rgb, Size size, Vec a, Vec b, int colour) {
    double half = 2.0;
    for (int y = (int) (Math.min(a.y(), b.y()) - half); y <= Math.max(a.y(), b.y()) + half; y++) {
      for (int x = (int) (Math.min(a.x(), b.x()) - half); x <= Math.max(a.x(), b.x()) + half; x++) {
        if (x >= 0
            && y >= 0
            && x < size.width()
            && y < size.height()
            && away(x + 0.5, y + 0.5, a, b) <= half) {
          put(rgb, y * size.width() + x, colour);
        }
      }
    }
  }

  /// Distance of a point of the picture from a line between two.
  private static double away(double x, double y, Vec a, Vec b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double along = ((x - a.x()) * dx + (y - a.y()) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
    double t = Math.clamp(along, 0.0, 1.0);
    return Math.hypot(x - a.x() - t * dx, y - a.y() - t * dy);
  }

  private static int grey(double share) {
    int level = (int) Math.rint(share * 255);
    return level << 16 | level << 8 | level;
  }

  private static void put(byte[] rgb, int i, int colour) {
    rgb[3 * i] = (byte) (colour >> 16);
    rgb[3 * i + 1] = (byte) (colour >> 8);
    rgb[3 * i + 2] = (byte) colour;
  }
}
