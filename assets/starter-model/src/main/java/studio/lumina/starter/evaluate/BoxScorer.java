package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.sight.Patch;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Maps;

/// Compares the drawn box, which is the box around the largest green patch, with the true one.
record BoxScorer(Box truth) implements Scorer {
  static final Criterion OVERLAP = new Criterion("IoU of the box", Unit.SHARE);
  static final Criterion HALF = new Criterion("IoU above 0.5", Unit.SHARE);

  private static final int[] COLOURS = {0, Maps.BOX_LINE, Maps.BOX_INSIDE};
  private static final int LEAST = 12; // pixels

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    byte[] labels = PixelReading.nearest(result, COLOURS);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) Math.min(labels[i], 1);
    }
    List<Patch> patches = Patch.of(labels, result.width(), LEAST);
    double overlap = patches.isEmpty() ? 0 : patches.getFirst().box().overlap(truth);
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(OVERLAP, new Score.Value(overlap));
    marks.put(HALF, Score.right(overlap > 0.5));
    return marks;
  }
}
