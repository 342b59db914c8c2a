package studio.lumina.starter.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.lumina.starter.world.Box;

/// Pixels of one label that touch each other by their sides.
///
/// @param pixels indices, row by row from the top left of the picture
public record Patch(int label, int[] pixels, Box box) {
  /// All patches of labels other than 0, the largest first.
  ///
  /// @param labels `height * width`
  /// @param least pixels of the smallest that counts
  public static List<Patch> of(byte[] labels, int width, int least) {
    List<Patch> found = new ArrayList<>();
    boolean[] seen = new boolean[labels.length];
    int[] queue = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0 && !seen[i]) {
        int n = fill(labels, width, i, seen, queue);
        if (n >= least) {
          int[] pixels = java.util.Arrays.copyOf(queue, n);
          found.add(new Patch(labels[i], pixels, around(pixels, width)));
        }
      }
    }
    found.sort(Comparator.comparingInt((Patch p) -> -p.pixels.length));
    return found;
  }

  private static int fill(byte[] labels, int width, int start, boolean[] seen, int[] queue) {
    int n = 0;
    queue[n++] = start;
    seen[start] = true;
    for (int at = 0; at < n; at++) {
      int i = queue[at];
      int x = i % width;
      int[] next = {
        x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i, i - width, i + width,
      };
      for (int j : next) {
        if (j >= 0 && j < labels.length && !seen[j] && labels[j] == labels[start]) {
          seen[j] = true;
          queue[n++] = j;
        }
      }
    }
    return n;
  }

  private static Box around(int[] pixels, int width) {
    int left = width;
    int right = 0;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (int i : pixels) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width + 1);
      top = Math.min(top, i / width);
      bottom = Math.max(bottom, i / width + 1);
    }
    return new Box(left, top, right, bottom);
  }
}
