package studio.lumina.app.work.run;

import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What a thread's boundary makes of whatever was thrown.
final class Thrown {
  private Thrown() {}

  /// The problem that it is, or stands for.
  static Problem problem(Throwable thrown) {
    return thrown instanceof LuminaException known
        ? known.problem()
        : new Problem.ComputationFailed(thrown.toString());
  }
}
