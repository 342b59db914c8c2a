package studio.lumina.app.prompt;

import java.util.List;

/// A piece of an artist's words as it was written.
sealed interface PromptPiece {
  /// Words that stand as they are.
  record Plain(String text) implements PromptPiece {}

  /// One of several, or some of them.
  ///
  /// @param count how many are taken
  /// @param options each a run of words of its own
  record Choice(int count, List<List<PromptPiece>> options) implements PromptPiece {}

  /// A line of a list.
  record Line(String list) implements PromptPiece {}
}
