package studio.lumina.core.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.core.world.Rendering;

/// Compares a picture of inverse depth with the true depth, on surfaces nearer than 25 m. Scale and
/// shift of its grey are fitted to the true inverse depth by least squares first.
record DepthJudge(Rendering made) implements Judge {
  static final Check ERROR = new Check("absolute relative error", Unit.ERROR);
  static final Check CLOSE = new Check("delta < 1.25", Unit.SHARE);
  static final Check CLOSE_THINGS = new Check("delta < 1.25, things only", Unit.SHARE);

  private static final double FARTHEST = 25; // metres
  private static final double DELTA = 1.25;
  private static final double LEAST = 1 / 100.0; // inverse metres of a prediction

  @Override
  public Map<Check, Mark> marks(Picture result) {
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
    Map<Check, Mark> marks = new LinkedHashMap<>();
    marks.put(ERROR, new Mark.Value(error / n));
    marks.put(CLOSE, new Mark.Value((double) close / n));
    marks.put(CLOSE_THINGS, new Mark.Value((double) closeThings / Math.max(things, 1)));
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
