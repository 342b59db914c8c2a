package studio.lumina.core.wire;

import java.util.List;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A message from the engine process to the studio; `call` is the number of the [WireCommand]
/// answered.
public sealed interface WireAnswer {
  /// An answer to a command; [Heartbeat] alone is none.
  sealed interface ToCall extends WireAnswer {
    /// The number of the command answered.
    long call();
  }

  /// A call's last answer.
  sealed interface Last extends ToCall {}

  /// The process is alive; each second, whatever else it does.
  record Heartbeat() implements WireAnswer {}

  /// How far opening has come.
  record Loading(long call, LoadProgress progress) implements ToCall {}

  /// Something happened in the turn.
  record Told(long call, Event event) implements ToCall {}

  /// The turn waits for a [WireCommand.Steer].
  record Asked(long call, int picture, int row) implements ToCall {}

  /// The checkpoint is open.
  record Opened(long call, ModelCard card) implements Last {}

  /// The turn ended.
  record Took(long call, Turn turn) implements Last {}

  /// A picture's pixels.
  record Decoded(long call, Picture picture) implements Last {}

  /// A photo's codes.
  record Encoded(long call, Part.Drawn drawn) implements Last {}

  /// A conversation's tokens.
  record Conversation(long call, Tokens tokens) implements Last {}

  /// A prompt's tokens.
  record Counted(long call, int tokens) implements Last {}

  /// What runs of tokens are.
  record Spanned(long call, List<TokenSpan> spans) implements Last {
    public Spanned {
      spans = List.copyOf(spans);
    }
  }

  /// Done; nothing to report.
  record Done(long call) implements Last {}

  /// The call failed with a problem; the process goes on.
  record Failed(long call, Problem problem) implements Last {}

  /// The call broke the contract, e.g. a keep without a turn: the caller's mistake.
  record Misused(long call, String detail) implements Last {}
}
