package studio.lumina.app.store;

import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.core.Problem;

/// A file of a folder that goes through a task.
///
/// @param picture that the task paints, once it was begun
/// @param problem why it failed, where it did
public record FolderFile(
    Path path, State state, Optional<Long> picture, Optional<Problem> problem) {
  /// How far a file is.
  public enum State {
    WAITING,
    BEGUN,
    DONE,
    FAILED
  }

  /// A file that was not looked at yet.
  public static FolderFile waiting(Path path) {
    return new FolderFile(path, State.WAITING, Optional.empty(), Optional.empty());
  }

  /// This file, whose picture is being painted.
  public FolderFile begun(long id) {
    return new FolderFile(path, State.BEGUN, Optional.of(id), Optional.empty());
  }

  /// This file, done.
  public FolderFile done() {
    return new FolderFile(path, State.DONE, picture, Optional.empty());
  }

  /// This file, failed.
  public FolderFile failed(Problem why) {
    return new FolderFile(path, State.FAILED, picture, Optional.of(why));
  }
}
