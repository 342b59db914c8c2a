package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Joint;
import studio.lumina.starter.world.Spot;

/// Compares the joints of a drawn skeleton with the true ones.
///
/// @param truth where each [Joint] is
record PoseScorer(List<Spot> truth) implements Scorer {
  static final Criterion PICTURE =
      new Criterion("joints within 0.1 of the picture's height", Unit.SHARE);
  static final Criterion FIGURE =
      new Criterion("joints within 0.2 of the figure's height", Unit.SHARE);

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    Map<Joint, Spot> told = SkeletonReader.joints(result);
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(PICTURE, within(told, 0.1 * result.height()));
    marks.put(FIGURE, within(told, 0.2 * height()));
    return marks;
  }

  private double height() {
    double top = truth.stream().mapToDouble(Spot::y).min().orElseThrow();
    double bottom = truth.stream().mapToDouble(Spot::y).max().orElseThrow();
    return bottom - top;
  }

  private Score within(Map<Joint, Spot> told, double pixels) {
    int right = 0;
    for (Joint joint : Joint.values()) {
      Spot spot = told.get(joint);
      if (spot != null && spot.away(truth.get(joint.ordinal())) <= pixels) {
        right++;
      }
    }
    return new Score.Right(right, truth.size());
  }
}
