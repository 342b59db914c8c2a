package studio.lumina.core.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.lumina.core.Picture;
import studio.lumina.core.sight.Analyser;
import studio.lumina.core.world.Rendering;

/// Compares a picture drawn after a depth picture with the scene behind it: where coloured things
/// are, which they are, and the depth that the checkpoint itself sees in the result.
///
/// @param depth the checkpoint's own depth of a picture
record ConditionJudge(Analyser analyser, Sample sample, UnaryOperator<Picture> depth)
    implements Judge {
  static final Check MASK = new Check("IoU of where things are", Unit.SHARE);
  static final Check CLOSE = new Check("own depth of it: delta < 1.25", Unit.SHARE);
  static final Check CLOSE_THINGS =
      new Check("own depth of it: delta < 1.25, things only", Unit.SHARE);

  @Override
  public Map<Check, Mark> marks(Picture result) {
    Map<Check, Mark> marks = new LinkedHashMap<>();
    marks.put(MASK, new Mark.Value(overlap(analyser.look(result).labels())));
    Map<Check, Mark> depths = new DepthJudge(sample.made()).marks(depth.apply(result));
    marks.put(CLOSE, Objects.requireNonNull(depths.get(DepthJudge.CLOSE)));
    marks.put(CLOSE_THINGS, Objects.requireNonNull(depths.get(DepthJudge.CLOSE_THINGS)));
    Map<Check, Mark> drawn =
        new DrawJudge(analyser, sample.scene(), Optional.empty()).marks(result);
    marks.put(DrawJudge.COLOUR, Objects.requireNonNull(drawn.get(DrawJudge.COLOUR)));
    marks.put(DrawJudge.SHAPE, Objects.requireNonNull(drawn.get(DrawJudge.SHAPE)));
    return marks;
  }

  private double overlap(byte[] labels) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean told = labels[i] != 0;
      boolean is = sample.made().what()[i] >= Rendering.FIRST;
      both += told && is ? 1 : 0;
      either += told || is ? 1 : 0;
    }
    return (double) both / Math.max(either, 1);
  }
}
