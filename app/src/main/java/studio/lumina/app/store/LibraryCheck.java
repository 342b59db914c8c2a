package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.DatabaseCopy;
import studio.lumina.app.store.db.HealthCheck;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Looks whether a library is whole, without changing anything; a window may have it open. Any
/// thread; reads every page of the database and of its backups.
///
/// @param folders of the library
public record LibraryCheck(Folders folders) {
  /// What was found.
  ///
  /// @param damage of the database; empty where it is whole
  /// @param pictures how many it lists, the trash not counted
  /// @param missing files that it names and that are nowhere
  /// @param unknown picture files that it does not name
  /// @param backups that are whole, the newest first
  /// @param damagedBackups that are not
  public record Report(
      Optional<Problem> damage,
      int pictures,
      List<Path> missing,
      List<Path> unknown,
      List<Backup> backups,
      List<Backup> damagedBackups) {
    /// Whether nothing is wrong.
    public boolean isWell() {
      return damage.isEmpty() && missing.isEmpty() && unknown.isEmpty() && damagedBackups.isEmpty();
    }
  }

  /// A picture with a file, as its row says.
  private record Named(String file, boolean discarded) {}

  /// Looks at everything.
  ///
  /// @throws LuminaException with [Problem.FileMissing] where there is no library, or with
  ///   [Problem.FromNewerVersion]
  public Report run() {
    if (!Files.isDirectory(folders.root())) {
      throw new LuminaException(
          new Problem.FileMissing(folders.root().toString(), "library folder"));
    }
    List<Backup> whole = new ArrayList<>();
    List<Backup> damaged = new ArrayList<>();
    for (Backup backup : folders.backups().all()) {
      (damage(() -> DatabaseCopy.check(backup.file())).isEmpty() ? whole : damaged).add(backup);
    }
    Optional<Problem> damage = damage(this::database);
    if (damage.isPresent()) {
      return new Report(damage, 0, List.of(), List.of(), whole, damaged);
    }
    try (Reader reader = Reader.open(folders.database())) {
      List<Named> named = named(reader);
      Set<String> known = new HashSet<>();
      List<Path> missing = new ArrayList<>();
      for (Named each : named) {
        known.add(each.file());
        Path right = (each.discarded() ? folders.trash() : folders.pictures()).resolve(each.file());
        Path wrong = (each.discarded() ? folders.pictures() : folders.trash()).resolve(each.file());
        if (!Files.exists(right) && !Files.exists(wrong)) {
          missing.add(right);
        }
      }
      int pictures =
          reader.read(connection ->
              Integer.parseInt(
                  Database.value(
                      connection, "SELECT count(*) FROM picture WHERE discarded IS NULL")));
      return new Report(Optional.empty(), pictures, missing, unknown(known), whole, damaged);
    }
  }

  private void database() {
    Path file = folders.database();
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.LibraryDamaged(file.toString(), "it is missing"));
    }
    Database.refuse(file);
    HealthCheck.now(file);
  }

  private static Optional<Problem> damage(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (LuminaException e) {
      if (e.problem() instanceof Problem.LibraryDamaged) {
        return Optional.of(e.problem());
      }
      throw e;
    }
  }

  private static List<Named> named(Reader reader) {
    return reader.read(connection -> {
      List<Named> found = new ArrayList<>();
      try (var select =
              connection.prepareStatement(
                  "SELECT file, discarded IS NOT NULL FROM picture WHERE file IS NOT NULL");
          var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Named(rows.getString(1), rows.getBoolean(2)));
        }
      }
      return found;
    });
  }

  private List<Path> unknown(Set<String> known) {
    List<Path> unknown = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.pictures(), "*.png")) {
      for (Path file : files) {
        if (!known.contains(file.getFileName().toString())) {
          unknown.add(file);
        }
      }
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnreadable(folders.pictures().toString(), e.toString()), e);
    }
    unknown.sort(null);
    return unknown;
  }
}
