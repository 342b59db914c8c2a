package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.HealthCheck;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// How a library's database is opened: what was suspected is checked first, one that has gone while
/// its pictures are there is not replaced by an empty one, and one of an earlier program is backed
/// up before it is changed.
///
/// @param folders of the library
record LibraryOpening(Folders folders) {
  static LibraryOpening of(Folders folders) {
    return new LibraryOpening(folders);
  }

  /// @throws LuminaException with [Problem.LibraryDamaged] or [Problem.FromNewerVersion]
  Database database() {
    Path file = folders.database();
    try {
      if (isEmpty(file) && holdsSomething()) {
        throw damaged("the database is missing or empty, and pictures are there");
      }
      if (Files.exists(folders.suspicion())) {
        if (!isEmpty(file)) {
          HealthCheck.now(file);
        }
      }
      Database database =
          Database.open(file, version -> folders.backups().makeBefore(version, Instant.now()));
      WholeFile.delete(folders.suspicion());
      return database;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  private static boolean isEmpty(Path file) throws IOException {
    return !Files.exists(file) || Files.size(file) == 0;
  }

  /// Whether there was a library here.
  private boolean holdsSomething() throws IOException {
    Path log = Path.of(folders.database() + "-wal");
    return has(folders.pictures(), "*.png")
        || has(folders.backupFolder(), "*.db")
        || Files.exists(log) && Files.size(log) > 0;
  }

  private static boolean has(Path folder, String names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      return files.iterator().hasNext();
    }
  }

  private LuminaException damaged(String detail) {
    return new LuminaException(new Problem.LibraryDamaged(folders.database().toString(), detail));
  }
}
