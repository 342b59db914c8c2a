package studio.lumina.starter.evaluate;

import studio.lumina.core.Size;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Edit;
import studio.lumina.starter.world.Rendering;

/// Parts of pictures, a truth value a pixel.
final class Regions {
  private static final int NOTICED = 6; // levels of 255
  private static final int AROUND = 6; // pixels of 128

  private Regions() {}

  /// Adds a box.
  static void add(boolean[] region, int width, Box box) {
    int height = region.length / width;
    for (int y = Math.max(0, (int) box.top()); y < Math.min(height, box.bottom()); y++) {
      for (int x = Math.max(0, (int) box.left()); x < Math.min(width, box.right()); x++) {
        region[y * width + x] = true;
      }
    }
  }

  /// What an edit may touch: the thing's box before and after, wherever its shadow or its absence
  /// shows, and a little around. Nothing for a change of the time of day, which touches all.
  static boolean[] changing(Edit edit, Rendering scene, Rendering other) {
    Size size = scene.size();
    boolean[] region = new boolean[scene.what().length];
    if (edit.thing() < 0) {
      return region;
    }
    add(region, size.width(), scene.box(edit.thing()));
    if (edit.kind() == Edit.Kind.SHAPE || edit.kind() == Edit.Kind.COLOUR) {
      add(region, size.width(), other.box(edit.thing()));
    }
    for (int i = 0; i < 3 * region.length; i++) {
      if (Math.abs((scene.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff)) > NOTICED) {
        region[i / 3] = true;
      }
    }
    return widened(region, size.width(), AROUND * size.width() / 128);
  }

  private static boolean[] widened(boolean[] region, int width, int by) {
    boolean[] wide = new boolean[region.length];
    for (int i = 0; i < region.length; i++) {
      if (region[i]) {
        int x = i % width;
        int y = i / width;
        add(wide, width, new Box(x - by, y - by, x + by + 1, y + by + 1));
      }
    }
    return wide;
  }
}
