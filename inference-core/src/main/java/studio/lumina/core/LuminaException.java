package studio.lumina.core;

/// The one exception of the public API; what went wrong is data, the sentence for a person is made
/// where it is shown.
public final class LuminaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public LuminaException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public LuminaException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /// What went wrong.
  public Problem problem() {
    return problem;
  }
}
