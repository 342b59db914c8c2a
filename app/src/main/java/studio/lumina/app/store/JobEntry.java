package studio.lumina.app.store;

import java.time.Instant;
import java.util.Optional;
import studio.lumina.core.Size;

/// A job in the library's queue: it is there from when it is asked for until it has ended.
///
/// @param id row in the library, never used again
/// @param created when it was asked for
/// @param interactive whether somebody waits for its answer
/// @param size of its picture, where it has one and its size was known
/// @param payload what its kind needs besides the picture, as JSON in the contract's wire form
/// @param picture row of the picture that it paints
public record JobEntry(
    long id,
    Instant created,
    JobKind kind,
    JobOwner owner,
    boolean interactive,
    State state,
    Optional<Size> size,
    String payload,
    Optional<Long> picture) {
  /// How far a job is. One that has ended is not in the queue any more.
  public enum State {
    /// Not begun, or resting until it may go on.
    WAITING,
    /// Being done now, or interrupted by the end of the program.
    RUNNING
  }
}
