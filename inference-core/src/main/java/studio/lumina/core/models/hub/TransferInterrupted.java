package studio.lumina.core.models.hub;

import java.time.Duration;
import studio.lumina.core.Problem;

/// One attempt that failed in a way that may pass: trying again is worth it.
public final class TransferInterrupted extends Exception {
  private static final long serialVersionUID = 1L;

  /// What to do before the next attempt.
  public enum Next {
    /// The same again.
    REPEAT,
    /// The address has expired: ask the hub for a fresh one.
    LOCATE
  }

  private final transient Problem problem;
  private final Duration wait;
  private final Next next;

  TransferInterrupted(Problem problem, Duration wait, Next next) {
    super(problem.toString());
    this.problem = problem;
    this.wait = wait;
    this.next = next;
  }

  TransferInterrupted(Problem problem) {
    this(problem, Duration.ZERO, Next.REPEAT);
  }

  /// A transfer that ended before all was there.
  public static TransferInterrupted early(String server) {
    return new TransferInterrupted(
        new Problem.TransferFailed(server, "It ended before all was there"));
  }

  /// What went wrong, to be told where trying again does not help.
  public Problem problem() {
    return problem;
  }

  /// How long the server asks to wait; zero where it does not.
  public Duration waitAsked() {
    return wait;
  }

  /// What to do before the next attempt.
  public Next next() {
    return next;
  }
}
