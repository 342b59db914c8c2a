package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Maps;

/// Compares a segmentation with the true one; each pixel belongs to the class whose colour is
/// nearest.
record ClassesScorer(Sample sample) implements Scorer {
  static final Criterion SET = new Criterion("mean IoU of the classes", Unit.SHARE);
  static final Criterion EACH = new Criterion("mean IoU of a picture's classes", Unit.SHARE);
  static final Criterion PIXELS = new Criterion("pixels of the right class", Unit.SHARE);

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    byte[] told = PixelReading.nearest(result, Maps.classColours());
    List<long[]> overlaps = new ArrayList<>();
    boolean[] there = new boolean[Maps.classColours().length];
    for (int k = 0; k < there.length; k++) {
      overlaps.add(new long[2]);
    }
    int right = 0;
    for (int i = 0; i < told.length; i++) {
      int truth = Maps.classAt(sample.scene(), sample.made(), i);
      there[truth] = true;
      overlaps.get(truth)[1]++;
      if (told[i] == truth) {
        overlaps.get(truth)[0]++;
        right++;
      } else {
        overlaps.get(told[i])[1]++;
      }
    }
    double sum = 0;
    int n = 0;
    for (int k = 0; k < there.length; k++) {
      if (there[k]) {
        sum += (double) overlaps.get(k)[0] / overlaps.get(k)[1];
        n++;
      }
    }
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(SET, new Score.Overlaps(overlaps));
    marks.put(EACH, new Score.Value(sum / n));
    marks.put(PIXELS, new Score.Value((double) right / told.length));
    return marks;
  }
}
