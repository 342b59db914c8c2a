package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.DatabaseCopy;
import studio.lumina.app.store.file.LibraryLock;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// What can be done about a library that [Library#open] found damaged: a backup is taken in its
/// place, or a new one is begun from the picture files. The damaged one is put aside; nothing is
/// deleted. Any thread; waits for the disk. Not to be used while the library is open.
///
/// @param folders of the library
public record LibraryRescue(Folders folders) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What came of it.
  ///
  /// @param pictures how many came back from files
  /// @param unreadable files that are no pictures any more
  /// @param aside the damaged database; it may not have been there
  public record Rescued(int pictures, List<Path> unreadable, Path aside) {
    public Rescued {
      unreadable = List.copyOf(unreadable);
    }
  }

  /// The backups, the newest first.
  public List<Backup> backups() {
    return folders.backups().all();
  }

  /// Takes a backup, and pictures that were made since then from their files.
  ///
  /// @param done told how many files were looked at
  /// @throws LuminaException with [Problem.LibraryDamaged] where the backup is damaged itself;
  ///   nothing was changed then
  public Rescued restore(Backup backup, IntConsumer done) {
    folders.create();
    try (LibraryLock _ = LibraryLock.take(folders.lock())) {
      Database.refuse(backup.file());
      DatabaseCopy.check(backup.file());
      Path fresh = folders.root().resolve("library.restored.db");
      WholeFile.copy(backup.file(), fresh);
      Path aside = keepAside(Instant.now());
      settle(fresh);
      return filled(true, aside, done);
    }
  }

  /// Begins a new library with all that the picture files tell, those of the trash too.
  ///
  /// @param done told how many files were looked at
  public Rescued rebuild(IntConsumer done) {
    folders.create();
    try (LibraryLock _ = LibraryLock.take(folders.lock())) {
      return filled(false, keepAside(Instant.now()), done);
    }
  }

  private Rescued filled(boolean sameNumbers, Path aside, IntConsumer done) {
    try (Database database =
        Database.open(
            folders.database(), version -> folders.backups().makeBefore(version, Instant.now()))) {
      // Before the marker goes: a rescue that is broken off is begun again.
      Adoption adoption = new Adoption(folders, database, sameNumbers);
      new HalfSteps(folders, database, new Trash(folders)).finish(() -> false);
      Adoption.Adopted shown = adoption.pictures(() -> false, done);
      Adoption.Adopted trash = adoption.trash();
      WholeFile.delete(folders.suspicion());
      return new Rescued(
          shown.pictures() + trash.pictures(),
          java.util.stream.Stream.concat(shown.unreadable().stream(), trash.unreadable().stream())
              .toList(),
          aside);
    } catch (IOException e) {
      throw WholeFile.unwritable(folders.suspicion(), 0, e);
    }
  }

  private void settle(Path fresh) {
    try {
      WholeFile.move(fresh, folders.database());
    } catch (IOException e) {
      throw WholeFile.unwritable(folders.database(), 0, e);
    }
  }

  /// Moves the database and what belongs to it aside; returns where it is now. The database goes
  /// first: without it, what is left beside it is used by nobody.
  private Path keepAside(Instant now) {
    Path aside = folders.root().resolve("library.damaged-" + STAMP.format(now) + ".db");
    try {
      WholeFile.write(folders.suspicion(), new byte[0]);
      for (String suffix : List.of("", "-wal", "-shm")) {
        Path part = Path.of(folders.database() + suffix);
        if (Files.exists(part)) {
          WholeFile.move(part, Path.of(aside + suffix));
        }
      }
      return aside;
    } catch (IOException e) {
      throw WholeFile.unwritable(aside, 0, e);
    }
  }
}
