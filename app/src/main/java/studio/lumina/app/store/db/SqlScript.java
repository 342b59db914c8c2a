package studio.lumina.app.store.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file of SQL statements, split where each of them ends: at a semicolon that stands in no
/// comment, no quotes, and not between the `BEGIN` and the `END` of a trigger.
final class SqlScript {
  private final String text;
  private final List<String> statements = new ArrayList<>();
  private final StringBuilder statement = new StringBuilder();
  private int at;
  private int words;
  private boolean create;
  private boolean trigger;
  private int depth;

  private SqlScript(String text) {
    this.text = text;
  }

  /// The statements of a script in order, without comments and without their semicolons.
  static List<String> statements(String text) {
    SqlScript script = new SqlScript(text);
    while (script.at < text.length()) {
      script.next();
    }
    script.end();
    return List.copyOf(script.statements);
  }

  private void next() {
    char c = text.charAt(at);
    if (text.startsWith("--", at)) {
      skip("\n", 0);
    } else if (text.startsWith("/*", at)) {
      skip("*/", 2);
      statement.append(' ');
    } else if (c == '\'' || c == '"' || c == '`') {
      take(closing(String.valueOf(c)));
    } else if (c == '[') {
      take(closing("]"));
    } else if (Character.isJavaIdentifierStart(c)) {
      take(wordEnd());
    } else if (c == ';' && depth == 0) {
      at++;
      end();
    } else {
      take(at + 1);
    }
  }

  private void take(int end) {
    String piece = text.substring(at, end);
    if (Character.isJavaIdentifierStart(piece.charAt(0))) {
      word(piece.toUpperCase(Locale.ROOT));
    }
    statement.append(piece);
    at = end;
  }

  /// `CASE` has an `END` of its own.
  private void word(String word) {
    words++;
    create = words == 1 ? word.equals("CREATE") : create;
    trigger = trigger || (create && words <= 3 && word.equals("TRIGGER"));
    if (trigger) {
      depth +=
          switch (word) {
            case "BEGIN", "CASE" -> 1;
            case "END" -> -1;
            default -> 0;
          };
    }
  }

  private void end() {
    if (!statement.toString().isBlank()) {
      statements.add(statement.toString().strip());
    }
    statement.setLength(0);
    words = 0;
    create = false;
    trigger = false;
    depth = 0;
  }

  private void skip(String until, int length) {
    int found = text.indexOf(until, at + 2);
    at = found < 0 ? text.length() : found + length;
  }

  /// A doubled quote is read as the end of one piece and the start of the next.
  private int closing(String quote) {
    int found = text.indexOf(quote, at + 1);
    return found < 0 ? text.length() : found + 1;
  }

  private int wordEnd() {
    int end = at + 1;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
