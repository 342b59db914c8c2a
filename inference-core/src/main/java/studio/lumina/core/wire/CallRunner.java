package studio.lumina.core.wire;

import java.util.function.Consumer;
import studio.lumina.core.Device;
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
    } catch (Throwable e) {
      // Whatever it is, the studio waits for an answer; a thread that died would leave it waiting.
      System.getLogger(CallRunner.class.getName())
          .log(System.Logger.Level.ERROR, "call " + call, e);
      return new WireAnswer.Failed(call, problem(e));
    }
  }

  /// What a failure that nobody foresaw means for the studio.
  static Problem problem(Throwable failure) {
    return switch (failure) {
      case LuminaException e -> e.problem();
      case OutOfMemoryError _ ->
          new Problem.OutOfMemory(Device.CPU, 0, Runtime.getRuntime().freeMemory());
      case Error e -> new Problem.EngineBroken(e.toString());
      default -> new Problem.ComputationFailed(failure.toString());
    };
  }
}
