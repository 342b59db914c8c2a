package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Rendering;

/// Compares a picture of normals (red right, green up, blue towards the camera) with the true ones,
/// by the angle between them; the sky does not count.
record NormalsScorer(Rendering made) implements Scorer {
  static final Criterion ANGLE = new Criterion("mean angle", Unit.DEGREES);
  static final Criterion THINGS = new Criterion("mean angle, things only", Unit.DEGREES);

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    byte[] rgb = result.samples();
    double sum = 0;
    int n = 0;
    double sumThings = 0;
    int things = 0;
    for (int i = 0; i < rgb.length / 3; i++) {
      if (made.what()[i] == Rendering.SKY) {
        continue;
      }
      double angle = angle(rgb, i);
      sum += angle;
      n++;
      if (made.what()[i] >= Rendering.FIRST) {
        sumThings += angle;
        things++;
      }
    }
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(ANGLE, new Score.Value(sum / n));
    marks.put(THINGS, new Score.Value(sumThings / Math.max(things, 1)));
    return marks;
  }

  private double angle(byte[] rgb, int i) {
    double x = (rgb[3 * i] & 0xff) / 127.5 - 1;
    double y = (rgb[3 * i + 1] & 0xff) / 127.5 - 1;
    double z = 1 - (rgb[3 * i + 2] & 0xff) / 127.5;
    float[] n = made.normal();
    double dot = x * n[3 * i] + y * n[3 * i + 1] + z * n[3 * i + 2];
    double length = Math.max(Math.sqrt(x * x + y * y + z * z), 1e-6);
    return Math.toDegrees(Math.acos(Math.clamp(dot / length, -1.0, 1.0)));
  }
}
