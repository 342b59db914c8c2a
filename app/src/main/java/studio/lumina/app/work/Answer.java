package studio.lumina.app.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Hands the answer of a question to whoever asked, see [LibraryQueries]. A question that was
/// cancelled because another followed it has none, and one that was asked while no model was open
/// or the program was ending is no failure.
public final class Answer {
  private Answer() {}

  /// Hands on the value; a failure goes to the log.
  public static <T> void of(CompletionStage<T> answer, Consumer<? super T> found) {
    of(answer, found, problem -> log("a question has no answer: " + problem, null));
  }

  /// Hands on the value, or why there is none.
  public static <T> void of(
      CompletionStage<T> answer, Consumer<? super T> found, Consumer<Problem> failed) {
    answer.whenComplete((value, thrown) -> {
      Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
      switch (cause) {
        case null -> take(found, value);
        case CancellationException _ -> {}
        case LuminaException known when known.problem() instanceof Problem.Closed -> {}
        case LuminaException known -> failed.accept(known.problem());
        default -> log("a question failed", cause);
      }
    });
  }

  /// A future keeps what its listener throws to itself.
  private static <T> void take(Consumer<? super T> found, T value) {
    try {
      found.accept(value);
    } catch (RuntimeException | Error e) {
      log("an answer could not be shown", e);
    }
  }

  private static void log(String what, @Nullable Throwable thrown) {
    System.getLogger(Answer.class.getName()).log(System.Logger.Level.WARNING, what, thrown);
  }
}
