package studio.lumina.app.chat.context;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.TokenSpan;

/// The tokens of a branch in readable form: what the model was sent for its last turn, and what it
/// answered.
public final class SentText {
  private SentText() {}

  /// A line for each run of tokens, with how many there are.
  ///
  /// @param path the turns, the first first
  /// @param spans of each of them
  public static String of(List<TurnEntry> path, List<List<TokenSpan>> spans) {
    Set<MutedPiece> muted =
        new HashSet<>(path.isEmpty() ? List.of() : path.getLast().asked().muted());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      for (int at = 0; at < spans.get(i).size(); at++) {
        boolean out = muted.contains(new MutedPiece(path.get(i).id(), at));
        if (!out) {
          text.append(line(spans.get(i).get(at))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String line(TokenSpan span) {
    String what =
        switch (span.kind()) {
          case START -> "<s>";
          case END -> "<end of turn>";
          case WORDS -> "\"" + span.text() + "\"";
          case PICTURE ->
              "<picture"
                  + span.size().map(size -> " " + size.width() + "x" + size.height()).orElse("")
                  + ">";
        };
    return String.format(Locale.ROOT, "%6d  %s", span.tokens(), what);
  }
}
