package studio.lumina.app.work.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.Engine;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;

/// What a turn is read after: the tokens of the turns before it, without the pieces that are muted.
final class ContextTokens {
  private ContextTokens() {}

  /// The tokens of turns as one conversation, which begins with its start and has no other.
  ///
  /// @param above the first first, each as it stands
  /// @param muted pieces that are left out; a turn of which nothing is left is left out
  static Tokens of(Engine engine, List<TurnEntry> above, List<MutedPiece> muted) {
    if (above.isEmpty()) {
      return Tokens.NONE;
    }
    int start = above.getFirst().progress().standing().at(0);
    Tokens all = Tokens.NONE;
    for (TurnEntry turn : above) {
      Tokens own = turn.progress().standing();
      Tokens bare = own.at(0) == start ? own.slice(1, own.size()) : own;
      Set<Integer> out =
          muted.stream()
              .filter(piece -> piece.turn() == turn.id())
              .map(MutedPiece::span)
              .collect(Collectors.toSet());
      all = all.plus(out.isEmpty() ? bare : without(engine, own, out));
    }
    return all.size() == 0 ? Tokens.NONE : Tokens.of(start).plus(all);
  }

  private static Tokens without(Engine engine, Tokens turn, Set<Integer> out) {
    List<TokenSpan> spans = engine.spans(turn);
    List<TokenSpan> left = new ArrayList<>();
    boolean anything = false;
    for (int i = 0; i < spans.size(); i++) {
      TokenSpan span = spans.get(i);
      boolean piece = isPiece(span);
      if (span.kind() != TokenSpan.Kind.START && !(piece && out.contains(i))) {
        left.add(span);
        anything |= piece && !span.text().isBlank() || span.kind() == TokenSpan.Kind.PICTURE;
      }
    }
    Tokens tokens = Tokens.NONE;
    if (anything) {
      for (TokenSpan span : left) {
        tokens = tokens.plus(turn.slice(span.start(), span.end()));
      }
    }
    return tokens;
  }

  private static boolean isPiece(TokenSpan span) {
    return span.kind() == TokenSpan.Kind.WORDS || span.kind() == TokenSpan.Kind.PICTURE;
  }
}
