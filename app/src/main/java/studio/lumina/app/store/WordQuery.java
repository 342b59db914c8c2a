package studio.lumina.app.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that somebody looks for, without case.
///
/// @param indexed those that the full-text index finds: it knows every three letters in a row
/// @param shorter the others
record WordQuery(List<String> indexed, List<String> shorter) {
  private static final int INDEXED = 3;

  static WordQuery of(String words) {
    List<String> all =
        Stream.of(fold(words).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return new WordQuery(
        all.stream().filter(WordQuery::isIndexed).toList(),
        all.stream().filter(word -> !isIndexed(word)).toList());
  }

  /// All of them, in any order.
  List<String> all() {
    return Stream.concat(indexed.stream(), shorter.stream()).toList();
  }

  /// A text as it is searched.
  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// As FTS5 reads it: all of these strings, whatever signs are in them.
  String match() {
    return indexed.stream()
        .map(word -> '"' + word.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(" AND "));
  }

  private static boolean isIndexed(String word) {
    return word.codePointCount(0, word.length()) >= INDEXED;
  }
}
