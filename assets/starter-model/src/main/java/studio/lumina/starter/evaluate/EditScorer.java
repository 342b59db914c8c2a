package studio.lumina.starter.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.starter.world.Edit;

/// Says of an edited picture whether the named thing changed and whether the rest was kept.
///
/// @param change tells whether what was asked for is there
/// @param after the picture wanted
/// @param changing pixels that the change may touch
record EditScorer(Edit.Kind kind, Change change, Picture after, boolean[] changing)
    implements Scorer {
  static final Criterion CHANGED = new Criterion("the named thing changed", Unit.SHARE);
  static final Criterion KEPT = new Criterion("the rest was kept", Unit.SHARE);
  static final Criterion BOTH = new Criterion("changed and kept", Unit.SHARE);
  static final Criterion REST = new Criterion("difference of the rest", Unit.LEVELS);
  static final Criterion PSNR = new Criterion("PSNR of the rest", Unit.DECIBELS);

  /// Mean difference of samples below which the rest counts as kept.
  static final double MOST = 12;

  /// The rules, in words.
  static List<String> how() {
    return List.of(
        "colour and shape are judged in the thing's place; removed: its place has not its colour"
            + " any more; added: a thing of that colour and shape where it was asked for; time: by"
            + " the sky",
        "the rest are the pixels outside the thing's box and its shadow (time: all pixels); kept:"
            + " they differ from the true result by less than 12 levels of 255 on average");
  }

  @Override
  public Map<Criterion, Score> marks(Picture result) {
    Change.Found found = change.in(result);
    boolean[] out = changing.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] |= found.touched()[i];
    }
    double difference = PixelReading.difference(result, after, out);
    boolean kept = difference < MOST;
    Map<Criterion, Score> marks = new LinkedHashMap<>();
    marks.put(BOTH, Score.right(found.there() && kept));
    marks.put(CHANGED, Score.right(found.there()));
    marks.put(KEPT, Score.right(kept));
    marks.put(REST, new Score.Value(difference));
    marks.put(PSNR, new Score.Value(PixelReading.psnr(result, after, out)));
    String name = kind.name().toLowerCase(Locale.ROOT);
    marks.put(
        new Criterion("changed and kept: " + name, Unit.SHARE), Score.right(found.there() && kept));
    return marks;
  }
}
