package studio.lumina.starter.sight;

import java.util.Arrays;
import java.util.List;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Colour;
import studio.lumina.starter.world.Daytime;

/// Says for each pixel which named colour it has, by tables of what such pixels were in the scenes
/// studied: one for each time of day, above and below where the horizon is. Neighbours in the table
/// vote too, then neighbours in the picture.
final class ColourTable {
  private static final int BINS = 20;
  private static final int CUBE = BINS * BINS * BINS;
  private static final int LABELS = 1 + Colour.values().length;
  private static final int NEAR = 27;
  private static final double UNMET = 0.2; // votes for the background where nothing was met
  private static final double NEIGHBOUR = 0.3 / NEAR;
  private static final double HORIZON = 0.45; // of the height
  private static final int[] BIN = new int[256];

  static {
    for (int level = 0; level < BIN.length; level++) {
      BIN[level] = (int) (Math.sqrt(level / 256.0) * BINS); // dark ones lie close together
    }
  }

  // The label of each bin, for each time of day, above and below.
  private final byte[][] table = new byte[2 * Daytime.values().length][];

  ColourTable(List<Study> studies, Skies skies) {
    float[][] counts = new float[table.length][CUBE * LABELS];
    for (Study study : studies) {
      Picture picture = study.shown();
      int at = 2 * skies.time(picture).ordinal();
      byte[] rgb = picture.samples();
      byte[] labels = study.labels();
      for (int i = 0; i < labels.length; i++) {
        counts[at + half(picture, i)][bin(rgb, i) * LABELS + labels[i]]++;
      }
    }
    for (int i = 0; i < table.length; i++) {
      table[i] = winners(counts[i]);
    }
  }

  private static int half(Picture picture, int i) {
    return i < HORIZON * picture.height() * picture.width() ? 0 : 1;
  }

  private static int bin(byte[] rgb, int i) {
    return (BIN[rgb[3 * i] & 0xff] * BINS + BIN[rgb[3 * i + 1] & 0xff]) * BINS
        + BIN[rgb[3 * i + 2] & 0xff];
  }

  private static byte[] winners(float[] counts) {
    byte[] winner = new byte[CUBE];
    double[] votes = new double[LABELS];
    for (int bin = 0; bin < CUBE; bin++) {
      Arrays.fill(votes, 0);
      votes[0] = UNMET;
      add(counts, bin, 1, votes);
      for (int near = 0; near < NEAR; near++) {
        int r = bin / (BINS * BINS) + near / 9 - 1;
        int g = bin / BINS % BINS + near / 3 % 3 - 1;
        int b = bin % BINS + near % 3 - 1;
        if (inside(r) && inside(g) && inside(b)) {
          add(counts, (r * BINS + g) * BINS + b, NEIGHBOUR, votes);
        }
      }
      winner[bin] = (byte) best(votes);
    }
    return winner;
  }

  private static void add(float[] counts, int bin, double weight, double[] votes) {
    for (int label = 0; label < LABELS; label++) {
      votes[label] += weight * counts[bin * LABELS + label];
    }
  }

  private static boolean inside(int at) {
    return at >= 0 && at < BINS;
  }

  private static int best(double[] votes) {
    int best = 0;
    for (int i = 1; i < votes.length; i++) {
      if (votes[i] > votes[best]) {
        best = i;
      }
    }
    return best;
  }

  /// For each pixel 0 or 1 and the ordinal of its colour; lone pixels follow their neighbours.
  byte[] labels(Picture picture, Daytime time) {
    byte[] rgb = picture.samples();
    byte[] labels = new byte[picture.width() * picture.height()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = table[2 * time.ordinal() + half(picture, i)][bin(rgb, i)];
    }
    return smooth(smooth(labels, picture.width()), picture.width());
  }

  private static byte[] smooth(byte[] labels, int width) {
    int height = labels.length / width;
    byte[] smooth = new byte[labels.length];
    double[] votes = new double[LABELS];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(votes, 0);
      for (int near = 0; near < 9; near++) {
        int y = Math.clamp(i / width + near / 3 - 1, 0, height - 1);
        int x = Math.clamp(i % width + near % 3 - 1, 0, width - 1);
        votes[labels[y * width + x]]++;
      }
      smooth[i] = (byte) best(votes);
    }
    return smooth;
  }
}
