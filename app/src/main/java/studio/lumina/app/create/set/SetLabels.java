package studio.lumina.app.create.set;

import java.util.Locale;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.ui.Messages;

/// The places of a set in words.
final class SetLabels {
  private SetLabels() {}

  /// A value of an axis as a heading: `guidance 4`.
  static String heading(PictureSet.Axis axis, int at) {
    return Messages.of(
        "axis." + axis.setting().name().toLowerCase(Locale.ROOT), axis.values().get(at));
  }

  /// A place whose picture is not there yet: `seed +2`, or its values.
  static String waiting(PictureSet set, int column, int row) {
    if (set.rows().isEmpty()) {
      return set.columns().setting() == PictureSet.Setting.SEED
          ? Messages.of("seed.plus", column)
          : heading(set.columns(), column);
    }
    return heading(set.columns(), column) + "\n" + heading(set.rows().get(), row);
  }

  /// The same without names, where there is little room.
  static String values(PictureSet set, int column, int row) {
    if (set.rows().isEmpty()) {
      return set.columns().setting() == PictureSet.Setting.SEED
          ? "+" + column
          : set.columns().values().get(column);
    }
    return set.columns().values().get(column) + "\n" + set.rows().get().values().get(row);
  }
}
