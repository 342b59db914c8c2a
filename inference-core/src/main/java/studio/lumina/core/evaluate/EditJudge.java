package studio.lumina.core.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.lumina.core.Picture;
import studio.lumina.core.world.Edit;

/// Says of an edited picture whether the named thing changed and whether the rest was kept.
///
/// @param change tells whether what was asked for is there
/// @param after the picture wanted
/// @param changing pixels that the change may touch
record EditJudge(Edit.Kind kind, Change change, Picture after, boolean[] changing)
    implements Judge {
  static final Check CHANGED = new Check("the named thing changed", Unit.SHARE);
  static final Check KEPT = new Check("the rest was kept", Unit.SHARE);
  static final Check BOTH = new Check("changed and kept", Unit.SHARE);
  static final Check REST = new Check("difference of the rest", Unit.LEVELS);
  static final Check PSNR = new Check("PSNR of the rest", Unit.DECIBELS);

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
  public Map<Check, Mark> marks(Picture result) {
    Change.Found found = change.in(result);
    boolean[] out = changing.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] |= found.touched()[i];
    }
    double difference = Pixels.difference(result, after, out);
    boolean kept = difference < MOST;
    Map<Check, Mark> marks = new LinkedHashMap<>();
    marks.put(BOTH, Mark.right(found.there() && kept));
    marks.put(CHANGED, Mark.right(found.there()));
    marks.put(KEPT, Mark.right(kept));
    marks.put(REST, new Mark.Value(difference));
    marks.put(PSNR, new Mark.Value(Pixels.psnr(result, after, out)));
    String name = kind.name().toLowerCase(Locale.ROOT);
    marks.put(
        new Check("changed and kept: " + name, Unit.SHARE), Mark.right(found.there() && kept));
    return marks;
  }
}
