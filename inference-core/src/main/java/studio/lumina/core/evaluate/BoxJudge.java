package studio.lumina.core.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.core.sight.Patch;
import studio.lumina.core.world.Box;
import studio.lumina.core.world.Maps;

/// Compares the drawn box, which is the box around the largest green patch, with the true one.
record BoxJudge(Box truth) implements Judge {
  static final Check OVERLAP = new Check("IoU of the box", Unit.SHARE);
  static final Check HALF = new Check("IoU above 0.5", Unit.SHARE);

  private static final int[] COLOURS = {0, Maps.BOX_LINE, Maps.BOX_INSIDE};
  private static final int LEAST = 12; // pixels

  @Override
  public Map<Check, Mark> marks(Picture result) {
    byte[] labels = Pixels.nearest(result, COLOURS);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) Math.min(labels[i], 1);
    }
    List<Patch> patches = Patch.of(labels, result.width(), LEAST);
    double overlap = patches.isEmpty() ? 0 : patches.getFirst().box().overlap(truth);
    Map<Check, Mark> marks = new LinkedHashMap<>();
    marks.put(OVERLAP, new Mark.Value(overlap));
    marks.put(HALF, Mark.right(overlap > 0.5));
    return marks;
  }
}
