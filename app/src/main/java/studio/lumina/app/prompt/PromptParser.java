package studio.lumina.app.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an artist's words: `{a|b}` a choice, `{2$$a|b|c}` two of three, `__name__` a line of a
/// list, a backslash before `{ } | _ $ \` that character itself. What does not close is plain: an
/// artist who is still typing is not to be interrupted.
final class PromptParser {
  private static final Pattern LIST =
      Pattern.compile("__([\\p{L}\\p{N}-]+(?:_[\\p{L}\\p{N}-]+)*)__");
  private static final Pattern COUNT = Pattern.compile("\\{\\s*(\\d{1,3})\\$\\$");
  private static final String ESCAPED = "{}|_$\\";
  private static final int DEEPEST = 24;

  private final String text;

  /// For each brace that opens a choice where that choice ends, else -1.
  private final int[] ends;

  private final List<Place> places = new ArrayList<>();

  private int at;

  private PromptParser(String text) {
    this.text = text;
    this.ends = ends(text);
  }

  static List<PromptPiece> read(String text) {
    return new PromptParser(text).run(text.length(), false);
  }

  /// A choice as it stands in the text.
  ///
  /// @param start index of its first letter
  /// @param end index behind its last
  record Place(int start, int end, PromptPiece words) {}

  /// The choices and where they stand; those within others not counted.
  static List<Place> places(String text) {
    PromptParser reader = new PromptParser(text);
    reader.run(text.length(), false);
    return List.copyOf(reader.places);
  }

  /// Words up to `end`, or up to a `|` of the choice that ends there.
  private List<PromptPiece> run(int end, boolean inChoice) {
    List<PromptPiece> run = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (at < end && !(inChoice && text.charAt(at) == '|')) {
      Matcher list = LIST.matcher(text).region(at, end);
      PromptPiece found = null;
      int start = at;
      if (ends[at] >= 0) {
        found = choice();
      } else if (text.charAt(at) == '_' && list.lookingAt()) {
        at = list.end();
        found = new PromptPiece.Line(list.group(1));
      }
      if (found == null) {
        at += text.charAt(at) == '\\' && escapes(text, at + 1) ? 1 : 0;
        plain.append(text.charAt(at++));
      } else {
        flush(plain, run);
        run.add(found);
        if (!inChoice) {
          places.add(new Place(start, at, found));
        }
      }
    }
    flush(plain, run);
    return run;
  }

  /// The choice that begins here.
  private PromptPiece choice() {
    int end = ends[at];
    Matcher count = COUNT.matcher(text).region(at, end);
    boolean counted = count.lookingAt();
    at = counted ? count.end() : at + 1;
    List<List<PromptPiece>> options = new ArrayList<>();
    options.add(run(end, true));
    while (at < end) {
      at++;
      options.add(run(end, true));
    }
    at = end + 1;
    return new PromptPiece.Choice(counted ? Integer.parseInt(count.group(1)) : 1, options);
  }

  /// Which braces belong together; those nested too deeply count as plain.
  private static int[] ends(String text) {
    int[] ends = new int[text.length()];
    Arrays.fill(ends, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && escapes(text, i + 1)) {
        i++;
      } else if (c == '{') {
        open.push(i);
      } else if (c == '}' && !open.isEmpty()) {
        int start = open.pop();
        ends[start] = open.size() < DEEPEST ? i : -1;
      }
    }
    return ends;
  }

  private static boolean escapes(String text, int index) {
    return index < text.length() && ESCAPED.indexOf(text.charAt(index)) >= 0;
  }

  private static void flush(StringBuilder plain, List<PromptPiece> run) {
    if (!plain.isEmpty()) {
      run.add(new PromptPiece.Plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
