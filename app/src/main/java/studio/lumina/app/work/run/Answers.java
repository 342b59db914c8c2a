package studio.lumina.app.work.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Answers questions on a thread of the studio and completes the answers on the window's.
///
/// @param fx runs tasks on the window's thread, in order
record Answers(Executor fx) {
  /// Asks on a thread.
  ///
  /// @param thread accepts the task, or refuses it once the studio is closed
  <T> CompletionStage<T> ask(Predicate<Runnable> thread, Callable<T> question) {
    return ask(thread, new CompletableFuture<>(), question);
  }

  /// Asks on a thread; a question whose answer was cancelled before it was begun is passed over.
  <T> CompletionStage<T> ask(
      Predicate<Runnable> thread, CompletableFuture<T> answer, Callable<T> question) {
    if (!thread.test(() -> answer(answer, question))) {
      fx.execute(
          () -> answer.completeExceptionally(new LuminaException(new Problem.Closed("studio"))));
    }
    return answer;
  }

  private <T> void answer(CompletableFuture<T> answer, Callable<T> question) {
    if (answer.isDone()) {
      return;
    }
    try {
      T value = question.call();
      fx.execute(() -> answer.complete(value));
    } catch (Exception | Error e) {
      // The asker's answer, whatever it was; the thread goes on.
      fx.execute(() -> answer.completeExceptionally(problem(e)));
    }
  }

  private static LuminaException problem(Throwable thrown) {
    if (thrown instanceof LuminaException known) {
      return known;
    }
    System.getLogger(Answers.class.getName())
        .log(System.Logger.Level.ERROR, "a question failed", thrown);
    return new LuminaException(Thrown.problem(thrown));
  }
}
