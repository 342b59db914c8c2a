package studio.lumina.starter.sight;

import studio.lumina.core.Picture;

/// A patch as numbers: its outline and its brightness at 16 x 16 inside its box, the box's
/// proportions, and how full it is.
final class PatchFeatures {
  private static final int SIDE = 16;
  private static final int CELLS = SIDE * SIDE;

  /// How many numbers.
  static final int COUNT = 2 * CELLS + 3;

  private PatchFeatures() {}

  /// @param mirrored whether to take it as seen in a mirror
  static float[] of(Picture picture, Patch patch, boolean mirrored) {
    float[] all = new float[COUNT];
    int left = (int) patch.box().left();
    int top = (int) patch.box().top();
    int width = (int) patch.box().right() - left;
    int height = (int) patch.box().bottom() - top;
    for (int i : patch.pixels()) {
      int column = i % picture.width() - left;
      double x = mirrored ? width - 1 - column : column;
      double y = (double) (i / picture.width()) - top;
      float light = light(picture, i);
      spread(
          all,
          x * SIDE / width,
          y * SIDE / height,
          (double) SIDE / width,
          (double) SIDE / height,
          light);
    }
    float brightest = 0.05f;
    for (int i = CELLS; i < 2 * CELLS; i++) {
      brightest = Math.max(brightest, all[i]);
    }
    for (int i = CELLS; i < 2 * CELLS; i++) {
      all[i] /= brightest;
    }
    float proportion = (float) Math.log((double) height / width);
    all[2 * CELLS] = proportion;
    all[2 * CELLS + 1] = proportion * proportion;
    all[2 * CELLS + 2] = (float) patch.pixels().length / (width * height);
    return all;
  }

  private static float light(Picture picture, int i) {
    int x = i % picture.width();
    int y = i / picture.width();
    return (picture.sample(x, y, 0) + picture.sample(x, y, 1) + picture.sample(x, y, 2)) / 765f;
  }

  /// Spreads a pixel, `w` x `h` cells large, over the cells it covers.
  private static void spread(float[] all, double x, double y, double w, double h, float light) {
    for (int cy = (int) y; cy < SIDE && cy < y + h; cy++) {
      double tall = Math.min(cy + 1, y + h) - Math.max(cy, y);
      for (int cx = (int) x; cx < SIDE && cx < x + w; cx++) {
        double wide = Math.min(cx + 1, x + w) - Math.max(cx, x);
        all[cy * SIDE + cx] += (float) (tall * wide);
        all[CELLS + cy * SIDE + cx] += (float) (tall * wide * light);
      }
    }
  }
}
