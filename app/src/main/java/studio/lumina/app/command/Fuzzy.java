package studio.lumina.app.command;

import java.util.Locale;

/// How well words typed in haste fit a title.
public final class Fuzzy {
  /// No fit at all.
  public static final int NONE = -1;

  private static final int START = 100;
  private static final int WORD = 80;
  private static final int INSIDE = 50;
  private static final int SCATTERED = 30;

  private Fuzzy() {}

  /// 0 for an empty query, [#NONE] where a word of it is not to be found, else the higher the
  /// better: the title's start before a word's start, that before any place, that before letters in
  /// the right order with gaps.
  public static int score(String query, String title) {
    String text = title.toLowerCase(Locale.ROOT);
    int sum = 0;
    for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (word.isEmpty()) {
        continue;
      }
      int score = word(word, text);
      if (score == NONE) {
        return NONE;
      }
      sum += score;
    }
    return sum;
  }

  private static int word(String word, String text) {
    int at = text.indexOf(word);
    if (at == 0) {
      return START;
    }
    for (int from = at; from > 0; from = text.indexOf(word, from + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(from - 1))) {
        return WORD;
      }
    }
    return at > 0 ? INSIDE : scattered(word, text);
  }

  /// The letters in order; starting a word counts for them, gaps against them.
  private static int scattered(String word, String text) {
    int at = -1;
    int gaps = 0;
    for (int i = 0; i < word.length(); i++) {
      int next = text.indexOf(word.charAt(i), at + 1);
      if (next < 0) {
        return NONE;
      }
      boolean startsWord = next == 0 || !Character.isLetterOrDigit(text.charAt(next - 1));
      gaps += startsWord || next == at + 1 ? 0 : Math.min(next - at, 4);
      at = next;
    }
    return gaps > 2 * word.length() + 2 ? NONE : Math.max(1, SCATTERED - gaps);
  }
}
