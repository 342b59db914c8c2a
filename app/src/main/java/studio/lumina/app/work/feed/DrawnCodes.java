package studio.lumina.app.work.feed;

import java.util.Arrays;
import java.util.Optional;
import studio.lumina.core.Event;

/// Image tokens that were drawn one after the other, told as one event.
final class DrawnCodes {
  private DrawnCodes() {}

  /// Both as one; empty where the second does not follow the first in its row.
  static Optional<Event.CodesDrawn> joined(Event.CodesDrawn first, Event.CodesDrawn second) {
    return first.picture() == second.picture()
            && first.row() == second.row()
            && first.column() + first.codes().size() == second.column()
        ? Optional.of(
            new Event.CodesDrawn(
                first.picture(),
                first.row(),
                first.column(),
                first.codes().plus(second.codes()),
                joined(first.surprisal(), second.surprisal()),
                joined(first.entropy(), second.entropy())))
        : Optional.empty();
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
