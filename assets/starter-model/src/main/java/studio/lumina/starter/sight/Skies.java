package studio.lumina.starter.sight;

import java.util.List;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Daytime;

/// Tells the time of day from the mean colour of a picture's upper sixth.
final class Skies {
  private static final int SIXTH = 6;

  private final double[][] mean = new double[Daytime.values().length][3];
  private final int[] met = new int[mean.length];

  Skies(List<Study> studies) {
    for (Study study : studies) {
      int time = study.scene().time().ordinal();
      double[] sky = sky(study.shown());
      for (int c = 0; c < 3; c++) {
        mean[time][c] += sky[c];
      }
      met[time]++;
    }
    for (int time = 0; time < met.length; time++) {
      for (int c = 0; c < 3; c++) {
        mean[time][c] /= Math.max(met[time], 1);
      }
    }
  }

  /// The time, of those met, whose mean sky is closest.
  Daytime time(Picture picture) {
    double[] sky = sky(picture);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int time = 0; time < mean.length; time++) {
      double away =
          Math.hypot(
              Math.hypot(sky[0] - mean[time][0], sky[1] - mean[time][1]), sky[2] - mean[time][2]);
      if (met[time] > 0 && away < least) {
        best = time;
        least = away;
      }
    }
    return Daytime.values()[best];
  }

  private static double[] sky(Picture picture) {
    double[] mean = new double[3];
    int pixels = Math.max(1, picture.height() / SIXTH) * picture.width();
    byte[] rgb = picture.samples();
    for (int i = 0; i < 3 * pixels; i++) {
      mean[i % 3] += (rgb[i] & 0xff) / (double) pixels;
    }
    return mean;
  }
}
