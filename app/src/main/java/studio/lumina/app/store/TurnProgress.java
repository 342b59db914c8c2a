package studio.lumina.app.store;

import java.util.List;
import studio.lumina.core.Part;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// The progress of a turn: its tokens and what has come of the answer.
///
/// @param answer words and pictures so far; a picture cut short has the codes it has
/// @param finish how it ended; [Turn.Finish#PAUSED] also while it is being answered
/// @param prompt what was said, as ids
/// @param reply every id of the answer so far, from which it can be gone on with
/// @param standing what the conversation grew by; empty until that is known
public record TurnProgress(
    List<Part> answer, Turn.Finish finish, Tokens prompt, Tokens reply, Tokens standing) {
  /// Of a turn that was not begun.
  public static final TurnProgress NONE =
      new TurnProgress(List.of(), Turn.Finish.PAUSED, Tokens.NONE, Tokens.NONE, Tokens.NONE);

  public TurnProgress {
    answer = List.copyOf(answer);
  }

  /// This with what it stands for in the conversation.
  public TurnProgress standing(Tokens tokens) {
    return new TurnProgress(answer, finish, prompt, reply, tokens);
  }

  /// What there is of it as ids: as it stands, or else what was said and answered so far.
  public Tokens tokens() {
    return standing.size() > 0 ? standing : prompt.plus(reply);
  }
}
