package studio.lumina.app.work.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.wire.WireAnswer;

/// A call under way in an engine process. The reader thread adds answers, the caller takes them.
final class PendingCall {
  private final long number;
  private final BlockingQueue<WireAnswer.ToCall> answers = new LinkedBlockingQueue<>();
  private boolean ended;

  PendingCall(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  void add(WireAnswer.ToCall answer) {
    answers.add(answer);
  }

  /// The next answer; waits for it.
  ///
  /// @throws LuminaException where the call failed
  /// @throws IllegalStateException where the call broke the contract
  /// @throws InterruptedException when the caller shall not wait any longer
  WireAnswer.ToCall next() throws InterruptedException {
    WireAnswer.ToCall answer = answers.take();
    ended = answer instanceof WireAnswer.Last;
    return switch (answer) {
      case WireAnswer.Failed failed -> throw new LuminaException(failed.problem());
      case WireAnswer.Misused misused -> throw new IllegalStateException(misused.detail());
      default -> answer;
    };
  }

  /// Waits for the last answer and returns it.
  WireAnswer.ToCall last() throws InterruptedException {
    WireAnswer.ToCall answer = next();
    while (!ended) {
      answer = next();
    }
    return answer;
  }

  boolean ended() {
    return ended;
  }

  /// An answer that does not belong to what was asked.
  static LuminaException unexpected(WireAnswer answer) {
    return new LuminaException(new Problem.EngineBroken("unexpected answer " + answer));
  }
}
