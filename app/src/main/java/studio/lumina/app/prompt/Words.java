package studio.lumina.app.prompt;

import java.util.List;

/// A piece of an artist's words as it was written.
sealed interface Words {
  /// Words that stand as they are.
  record Plain(String text) implements Words {}

  /// One of several, or some of them.
  ///
  /// @param count how many are taken
  /// @param options each a run of words of its own
  record Choice(int count, List<List<Words>> options) implements Words {}

  /// A line of a list.
  record Line(String list) implements Words {}
}
