package studio.lumina.app.cli;

import java.util.Arrays;
import studio.lumina.core.Event;

/// The surprisal and the entropy of a picture's codes, gathered while it is painted.
///
/// @param surprisal for each code so far, bits
/// @param entropy for each code so far, bits
record CodeNumbers(float[] surprisal, float[] entropy) {
  /// Of no code.
  static final CodeNumbers NONE = new CodeNumbers(new float[0], new float[0]);

  /// These and those of the codes drawn next.
  CodeNumbers plus(Event.CodesDrawn drawn) {
    return new CodeNumbers(joined(surprisal, drawn.surprisal()), joined(entropy, drawn.entropy()));
  }

  /// These where they are those of `count` codes; none where some are unknown.
  CodeNumbers of(int count) {
    return surprisal.length == count ? this : NONE;
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
