package studio.lumina.app.store;

import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What came of opening the library when the program starts: the window needs one, and where there
/// is none it says why.
public sealed interface Opened {
  /// Open, and the caller's to close.
  record Ready(Library library) implements Opened {}

  /// Not open: another run of the program holds it ([Problem.LibraryInUse]), a newer version wrote
  /// it ([Problem.FromNewerVersion]), or the folder cannot be written ([Problem.FileUnwritable],
  /// [Problem.DiskFull]). Nothing was changed.
  record Refused(Folders folders, Problem problem) implements Opened {}

  /// Opens a library, made where there is none; never throws a [LuminaException].
  static Opened of(Folders folders) {
    try {
      return new Ready(Library.open(folders));
    } catch (LuminaException e) {
      return new Refused(folders, e.problem());
    }
  }
}
