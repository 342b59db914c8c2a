package studio.lumina.app.store;

import java.util.Optional;
import studio.lumina.core.Size;

/// A job to be put into the queue.
///
/// @param interactive whether somebody waits for its answer, so that it goes before pictures
/// @param size of its picture, where it has one and its size is known
/// @param payload what its kind needs besides the picture, as JSON in the contract's wire form
/// @param picture that it paints: a new one where its number is 0, else one of the library
public record NewJob(
    JobKind kind,
    JobOwner owner,
    boolean interactive,
    Optional<Size> size,
    String payload,
    Optional<PictureEntry> picture) {
  /// A payload that says nothing.
  public static final String NOTHING = "{}";

  /// A picture to be drawn; everything that it needs is in its entry.
  public static NewJob draw(JobOwner owner, PictureEntry picture) {
    return new NewJob(
        JobKind.DRAW, owner, false, Optional.of(picture.size()), NOTHING, Optional.of(picture));
  }
}
