package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.vocabulary.Vocabulary;

/// The passes by which a conversation's ids come into a branch: a function of the ids alone, so
/// that a session that never stopped, a fork and a rebuilt session hold the same bits.
///
/// A conversation is turns, each a prompt and a reply that both end with the end of turn:
///
/// - a prompt, pictures in it included, is one read, which the model cuts as it always does;
/// - a word of a reply is fed by itself, as when it was drawn;
/// - a picture's opening is one pass, each row with its row end is one, the last row with the
///   picture's end is one;
/// - the end of a reply is one pass by itself.
///
/// @param passes in order, without gaps
/// @param turns for each complete turn, where its prompt ends and where the turn ends
record ConversationPasses(List<Pass> passes, List<Turn> turns) {
  /// Ids from `start` to before `end`.
  ///
  /// @param kind how they are read
  record Pass(int start, int end, Kind kind) {}

  /// Where a complete turn's prompt and the turn itself end.
  record Turn(int promptEnd, int end) {}

  /// How ids come into a branch.
  enum Kind {
    /// A turn's prompt.
    PROMPT,
    /// One drawn word, fed as drawn ids are.
    WORD,
    /// A picture's opening: start, grid height, grid width.
    OPENING,
    /// A row of a picture, its row end and, with the last, the picture's end.
    ROW,
    /// The end of a reply.
    END
  }

  ConversationPasses {
    passes = List.copyOf(passes);
    turns = List.copyOf(turns);
  }

  /// The passes of a conversation, whose last turn may be cut off anywhere.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where a picture in a reply is none
  static ConversationPasses of(Vocabulary vocabulary, int[] ids) {
    return new Scan(vocabulary, ids).scan();
  }

  /// The passes of a conversation whose turns are all complete.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where these are no such ids
  static ConversationPasses whole(Vocabulary vocabulary, int[] ids) {
    ConversationPasses all = of(vocabulary, ids);
    if (ids.length > 0 && ids[0] != vocabulary.start()) {
      throw new LuminaException(new Problem.TokensInvalid("a conversation begins with <s>"));
    }
    int complete = all.turns.isEmpty() ? 0 : all.turns.getLast().end();
    if (complete != ids.length) {
      throw new LuminaException(
          new Problem.TokensInvalid(
              ids.length + " tokens, of which " + complete + " are complete turns"));
    }
    return all;
  }

  private static final class Scan {
    private final Vocabulary vocabulary;
    private final int[] ids;
    private final List<Pass> passes = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private int at;

    Scan(Vocabulary vocabulary, int[] ids) {
      this.vocabulary = vocabulary;
      this.ids = ids;
    }

    ConversationPasses scan() {
      while (at < ids.length) {
        int end = at;
        while (end < ids.length && ids[end] != vocabulary.turnEnd()) {
          check(ids[end] >= 0 && ids[end] < vocabulary.size(), end, "is not of the vocabulary");
          end++;
        }
        take(Kind.PROMPT, Math.min(end + 1, ids.length) - at);
        int promptEnd = at;
        if (reply()) {
          turns.add(new Turn(promptEnd, at));
        }
      }
      return new ConversationPasses(passes, turns);
    }

    /// Whether the reply has an end.
    private boolean reply() {
      while (at < ids.length) {
        int id = ids[at];
        if (id == vocabulary.turnEnd()) {
          take(Kind.END, 1);
          return true;
        }
        if (id == vocabulary.imageStart()) {
          picture();
        } else {
          check(word(id), at, "is no word");
          take(Kind.WORD, 1);
        }
      }
      return false;
    }

    private boolean word(int id) {
      return id >= 0
          && id < vocabulary.size()
          && !vocabulary.isCode(id)
          && id != vocabulary.imageEnd()
          && id != vocabulary.rowEnd()
          && id != vocabulary.start();
    }

    private void picture() {
      if (at + Size.OPENING_TOKENS > ids.length) {
        take(Kind.OPENING, ids.length - at);
        return;
      }
      int rows = vocabulary.gridUnits(ids[at + 1]) * Size.UNIT / Size.CELL;
      int columns = vocabulary.gridUnits(ids[at + 2]) * Size.UNIT / Size.CELL;
      check(rows > 0 && columns > 0, at, "begins a picture without a size");
      take(Kind.OPENING, Size.OPENING_TOKENS);
      for (int row = 0; row < rows && at < ids.length; row++) {
        row(columns, row == rows - 1);
      }
    }

    private void row(int columns, boolean last) {
      int length = columns + (last ? 2 : 1);
      for (int i = 0; i < length && at + i < ids.length; i++) {
        int id = ids[at + i];
        boolean fits =
            i < columns
                ? vocabulary.isCode(id)
                : id == (i == columns ? vocabulary.rowEnd() : vocabulary.imageEnd());
        check(fits, at + i, "does not belong there in a picture");
      }
      take(Kind.ROW, Math.min(length, ids.length - at));
    }

    private void take(Kind kind, int count) {
      passes.add(new Pass(at, at + count, kind));
      at += count;
    }

    private void check(boolean fits, int index, String what) {
      if (!fits) {
        throw new LuminaException(
            new Problem.TokensInvalid("id " + ids[index] + " at " + index + " " + what));
      }
    }
  }
}
