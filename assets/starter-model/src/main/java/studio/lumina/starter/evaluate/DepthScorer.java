package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Rendering;

/// Compares a picture of inverse depth with the true depth, on surfaces nearer than 25 m. Scale and
/// shift of its grey are fitted to the true inverse depth by least squares first.
record DepthScorer(Rendering made) implements Scorer {
  static final Criterion ERROR = new Criterion("absolute relative error", Unit.ERROR);
  static final Criterion CLOSE = new Criterion("delta < 1.25", Unit.SHARE);
  static final Criterion CLOSE_THINGS = new Criterion("delta < 1.25, things only", Unit.SHARE);

  private static final double FARTHEST = 25; // metres
  private static final double DELTA = 1.25;
  private static final double LEAST = 1 / 100.0; // inverse metres of a prediction

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    double[] grey = grey(result);
    double[] line = fit(grey);
    double error = 0;
    int n = 0;
    int close = 0;
    int things = 0;
    int closeThings = 0;
    for (int i = 0; i < grey.length; i++) {
      if (counts(i)) {
        double depth = made.depth()[i];
        double told = 1 / Math.max(line[0] * grey[i] + line[1], LEAST);
        boolean right = Math.max(told / depth, depth / told) < DELTA;
        boolean thing = made.what()[i] >= Rendering.FIRST;
        error += Math.abs(told - depth) / depth;
        n++;
        close += right ? 1 : 0;
        things += thing ? 1 : 0;
        closeThings += right && thing ? 1 : 0;
      }
    }
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(ERROR, new Score.Value(error / n));
    marks.put(CLOSE, new Score.Value((double) close / n));
    marks.put(CLOSE_THINGS, new Score.Value((double) closeThings / Math.max(things, 1)));
    return marks;
  }

  private boolean counts(int i) {
    return made.depth()[i] < FARTHEST;
  }

  private static double[] grey(Picture picture) {
    byte[] rgb = picture.samples();
    double[] grey = new double[rgb.length / 3];
    for (int i = 0; i < rgb.length; i++) {
      grey[i / 3] += (rgb[i] & 0xff) / (3 * 255.0);
    }
    return grey;
  }

  /// Scale and shift from grey to inverse depth.
  private double[] fit(double[] grey) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < grey.length; i++) {
      if (counts(i)) {
        double inverse = 1 / made.depth()[i];
        n++;
        x += grey[i];
        y += inverse;
        xx += grey[i] * grey[i];
        xy += grey[i] * inverse;
      }
    }
    double spread = n * xx - x * x;
    double scale = spread < 1e-9 ? 0 : (n * xy - x * y) / spread;
    return new double[] {scale, (y - scale * x) / n};
  }
}
