package studio.lumina.core.wire;

import java.util.function.Consumer;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// One call's work; the boundary where whatever goes wrong becomes an answer.
///
/// @param call its number
/// @param task does it
/// @param answers takes the last answer
record CallRunner(long call, Task task, Consumer<? super WireAnswer> answers) implements Runnable {
  /// Does the work and says what came of it.
  @FunctionalInterface
  interface Task {
    WireAnswer done();
  }

  @Override
  public void run() {
    answers.accept(outcome());
  }

  private WireAnswer outcome() {
    try {
      return task.done();
    } catch (LuminaException e) {
      return new WireAnswer.Failed(call, e.problem());
    } catch (IllegalStateException e) {
      return new WireAnswer.Misused(call, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      System.getLogger(CallRunner.class.getName())
          .log(System.Logger.Level.ERROR, "call " + call, e);
      return new WireAnswer.Failed(call, new Problem.ComputationFailed(e.toString()));
    }
  }
}
