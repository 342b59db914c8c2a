package studio.lumina.core.decode;

import java.util.Arrays;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.vocabulary.Vocabulary;

/// Whether codes that stay fit a picture and what of it is there already.
final class KeptCheck {
  private KeptCheck() {}

  /// @param begun the picture's codes so far
  /// @throws LuminaException with [Problem.SettingInvalid] for another size, with
  ///   [Problem.TokensInvalid] where an id is no image token, or the codes so far are others
  static void check(Vocabulary vocabulary, KeptCodes kept, Tokens begun, Size size) {
    if (!kept.size().equals(size)) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "kept codes", kept.size().toString(), "codes of a picture of " + size));
    }
    PictureTokens.check(
        vocabulary,
        new Tokens(
            Arrays.stream(kept.codes().ids()).filter(id -> id != KeptCodes.DRAWN).toArray()));
    for (int i = 0; i < begun.size(); i++) {
      if (kept.keeps(i) && kept.codes().at(i) != begun.at(i)) {
        throw new LuminaException(
            new Problem.TokensInvalid(
                "code " + i + " is " + begun.at(i) + " where " + kept.codes().at(i) + " stays"));
      }
    }
  }

  /// The codes so far without the beginning of a run that stays: it is read as a whole.
  static Tokens wholeRuns(KeptCodes kept, Tokens begun) {
    int columns = kept.size().columns();
    int count = begun.size();
    while (count % columns != 0
        && count < kept.codes().size()
        && kept.keeps(count)
        && kept.keeps(count - 1)) {
      count--;
    }
    return begun.slice(0, count);
  }
}
