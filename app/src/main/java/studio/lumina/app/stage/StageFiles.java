package studio.lumina.app.stage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;

/// Where the rows are that a picture has before it goes on, so that they are shown at once. FX
/// thread only.
record StageFiles(LibraryQueries queries) {
  /// Rows that are there already.
  ///
  /// @param rows how many of the file's rows, from the top
  record Base(Path file, int rows) {}

  /// Finds the rows that a picture has before it goes on: its own, told at once, or those of the
  /// picture it was forked from, which the library is asked for.
  void before(PictureEntry entry, Consumer<Base> found) {
    int rows = entry.finishedRows();
    if (entry.file().isPresent() && rows > 0) {
      found.accept(new Base(entry.file().get(), rows));
    } else {
      entry
          .fork()
          .filter(fork -> fork.row() > 0)
          .ifPresent(fork ->
              Answer.of(
                  queries.entry(fork.parent()),
                  parent -> base(parent.file(), fork.row()).ifPresent(found)));
    }
  }

  private static Optional<Base> base(Optional<Path> file, int rows) {
    return file.map(there -> new Base(there, rows));
  }
}
