package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.lumina.core.Picture;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.world.Rendering;

/// Compares a picture drawn after a depth picture with the scene behind it: where coloured things
/// are, which they are, and the depth that the checkpoint itself sees in the result.
///
/// @param depth the checkpoint's own depth of a picture
record ConditionScorer(Analyser analyser, Sample sample, UnaryOperator<Picture> depth)
    implements Scorer {
  static final Criterion MASK = new Criterion("IoU of where things are", Unit.SHARE);
  static final Criterion CLOSE = new Criterion("own depth of it: delta < 1.25", Unit.SHARE);
  static final Criterion CLOSE_THINGS =
      new Criterion("own depth of it: delta < 1.25, things only", Unit.SHARE);

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(MASK, new Score.Value(overlap(analyser.look(result).labels())));
    Map<Criterion, Score> depths = new DepthScorer(sample.made()).marks(depth.apply(result));
    marks.put(CLOSE, Objects.requireNonNull(depths.get(DepthScorer.CLOSE)));
    marks.put(CLOSE_THINGS, Objects.requireNonNull(depths.get(DepthScorer.CLOSE_THINGS)));
    Map<Criterion, Score> drawn =
        new DrawScorer(analyser, sample.scene(), Optional.empty()).marks(result);
    marks.put(DrawScorer.COLOUR, Objects.requireNonNull(drawn.get(DrawScorer.COLOUR)));
    marks.put(DrawScorer.SHAPE, Objects.requireNonNull(drawn.get(DrawScorer.SHAPE)));
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
