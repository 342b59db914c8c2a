package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.vocabulary.Vocabulary;

/// Cuts a conversation after some of its ids, as if the reply that the cut lies in had been stopped
/// there and kept.
final class ConversationCut {
  private ConversationCut() {}

  /// @param ids a conversation of complete turns
  /// @throws LuminaException with [Problem.SettingOutOfRange] or, within a prompt, with
  ///   [Problem.SettingInvalid]
  static int[] of(Vocabulary vocabulary, int[] ids, int length) {
    if (length < 0 || length > ids.length) {
      throw new LuminaException(
          new Problem.SettingOutOfRange("fork length", length, 0, ids.length));
    }
    int[] first = Arrays.copyOf(ids, length);
    ConversationPasses passes = ConversationPasses.whole(vocabulary, ids);
    for (ConversationPasses.Turn turn : passes.turns()) {
      if (length == 0 || turn.end() == length) {
        return first;
      }
      if (turn.end() > length) {
        if (turn.promptEnd() > length) {
          throw new LuminaException(
              new Problem.SettingInvalid(
                  "fork length", Integer.toString(length), "no place within a prompt"));
        }
        return ended(vocabulary, first);
      }
    }
    return first;
  }

  /// A conversation whose last reply may be cut off anywhere, with its end.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where the last prompt is not whole
  static int[] standing(Vocabulary vocabulary, int[] ids) {
    ConversationPasses passes = ConversationPasses.of(vocabulary, ids);
    int complete = passes.turns().isEmpty() ? 0 : passes.turns().getLast().end();
    if (complete == ids.length) {
      return ids.clone();
    }
    boolean asked =
        Arrays.stream(ids, complete, ids.length).anyMatch(id -> id == vocabulary.turnEnd());
    if (!asked) {
      throw new LuminaException(new Problem.TokensInvalid("a prompt without its end"));
    }
    return ended(vocabulary, ids);
  }

  /// A conversation whose last reply is cut short, with its end.
  private static int[] ended(Vocabulary vocabulary, int[] ids) {
    int start = openPicture(vocabulary, ids);
    IntStream standing = Arrays.stream(ids, 0, start < 0 ? ids.length : start);
    if (start >= 0 && ids.length - start > Size.OPENING_TOKENS) {
      standing = IntStream.concat(standing, Arrays.stream(picture(vocabulary, ids, start)));
    }
    return IntStream.concat(standing, IntStream.of(vocabulary.turnEnd())).toArray();
  }

  /// Where the picture begins that the ids end in, or -1.
  private static int openPicture(Vocabulary vocabulary, int[] ids) {
    for (int i = ids.length - 1; i >= 0; i--) {
      if (ids[i] == vocabulary.imageEnd() || ids[i] == vocabulary.turnEnd()) {
        return -1;
      }
      if (ids[i] == vocabulary.imageStart()) {
        return i;
      }
    }
    return -1;
  }

  /// A cut picture as it stands in a conversation; nothing where two rows are not finished.
  private static int[] picture(Vocabulary vocabulary, int[] ids, int start) {
    Size size =
        new Size(
            vocabulary.gridUnits(ids[start + 2]) * Size.UNIT,
            vocabulary.gridUnits(ids[start + 1]) * Size.UNIT);
    int[] codes =
        Arrays.stream(ids, start + Size.OPENING_TOKENS, ids.length)
            .filter(vocabulary::isCode)
            .toArray();
    Part.Drawn drawn = new Part.Drawn(size, new Tokens(codes));
    return drawn.finishedRows() > 1 ? PictureTokens.whole(vocabulary, drawn) : new int[0];
  }
}
