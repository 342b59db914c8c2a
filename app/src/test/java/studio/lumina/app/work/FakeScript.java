package studio.lumina.app.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.lumina.core.Problem;

/// How a [FakeEngine] behaves.
///
/// @param pace time for a code
/// @param death how its process ends, if it shall
/// @param problem what a turn fails with once it has drawn `problemAt` codes, if it shall
/// @param problemAt codes drawn before the problem
/// @param once whether only the first turn fails so
/// @param deaf whether it ignores stops and, once a picture began, does nothing but wait
public record FakeScript(
    Duration pace,
    Optional<Death> death,
    Optional<Problem> problem,
    int problemAt,
    boolean once,
    boolean deaf) {
  /// The process ends once.
  ///
  /// @param code codes drawn in this process before it
  /// @param exitStatus of the process; above 128 it dies of the signal of that number beyond 128,
  ///   as shells say it: 137 kills it the hard way, 139 crashes it
  /// @param marker made at the first death; once it is there nobody dies any more. Where it cannot
  ///   be made, since its folder is missing, every process dies
  public record Death(int code, int exitStatus, Path marker) {}

  /// Draws at full speed and never fails.
  public static final FakeScript QUICK =
      new FakeScript(Duration.ZERO, Optional.empty(), Optional.empty(), 0, false, false);

  /// This script at another pace.
  public FakeScript withPace(Duration value) {
    return new FakeScript(value, death, problem, problemAt, once, deaf);
  }

  /// This script with a death in it.
  public FakeScript withDeath(Death value) {
    return new FakeScript(pace, Optional.of(value), problem, problemAt, once, deaf);
  }

  /// This script with a problem after `code` codes.
  public FakeScript withProblem(Problem value, int code) {
    return new FakeScript(pace, death, Optional.of(value), code, once, deaf);
  }

  /// This script, whose problem happens once.
  public FakeScript failingOnce() {
    return new FakeScript(pace, death, problem, problemAt, true, deaf);
  }

  /// This script, deaf.
  public FakeScript deafened() {
    return new FakeScript(pace, death, problem, problemAt, once, true);
  }
}
