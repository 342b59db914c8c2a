package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PngFile;

/// The user's pictures and preferences. Any thread may call it; what a call returned from is on the
/// disk. Every call may fail with [Problem.DiskFull], [Problem.FileUnwritable] or
/// [Problem.LibraryDamaged]. Whoever opened it closes it.
public final class Library implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Folders folders;
  private final LibraryLock lock;
  private final Database database;
  private final StoreJson json;
  private final PictureTable table;
  private final Preferences preferences;
  private final List<Problem> findings;

  private Library(Folders folders, LibraryLock lock, Database database, List<Problem> findings) {
    this.folders = folders;
    this.lock = lock;
    this.database = database;
    this.findings = List.copyOf(findings);
    this.json = new StoreJson(folders.controls());
    this.table = new PictureTable(json, folders.pictures());
    this.preferences = new Preferences(database, json);
  }

  /// Opens a library, made where there is none. Pictures that were being painted when the program
  /// ended are paused.
  ///
  /// @throws LuminaException with [Problem.LibraryInUse] or [Problem.FromNewerVersion]
  public static Library open(Folders folders) {
    folders.create();
    LibraryLock lock = LibraryLock.take(folders.lock());
    try {
      SafeFiles.sweep(folders.pictures());
      SafeFiles.sweep(folders.controls());
      List<Problem> findings = new ArrayList<>();
      Library library = new Library(folders, lock, database(folders, findings), findings);
      library.pauseInterrupted();
      return library;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Database database(Folders folders, List<Problem> findings) {
    try {
      return Database.open(folders.database());
    } catch (LuminaException e) {
      if (!(e.problem() instanceof Problem.LibraryDamaged damaged)) {
        throw e;
      }
      StoreJson json = new StoreJson(folders.controls());
      Rescue rescue = new Rescue(folders, json);
      Path aside = rescue.keepAside(Instant.now());
      findings.add(new Problem.LibraryDamaged(aside.toString(), damaged.detail()));
      Database fresh = Database.open(folders.database());
      PictureTable table = new PictureTable(json, folders.pictures());
      for (PictureEntry entry : rescue.entries()) {
        fresh.transact(connection -> table.insert(connection, entry));
      }
      return fresh;
    }
  }

  /// What had to be repaired when it was opened, to be told to the user; empty as a rule.
  public List<Problem> findings() {
    return findings;
  }

  public Preferences preferences() {
    return preferences;
  }

  /// Adds a picture about to be painted; returns it with its number.
  ///
  /// @param draft its number does not matter
  public PictureEntry begin(PictureEntry draft) {
    return database.transact(
        connection -> table.entry(connection, table.insert(connection, draft)));
  }

  /// Adds codes to a picture.
  ///
  /// @param start index of the first of them
  public void append(long id, int start, CodeRun codes) {
    database.<Boolean>transact(connection -> {
      codes.insert(connection, id, start);
      return true;
    });
  }

  /// Writes what changed in an entry besides its codes, and returns it as it now stands.
  public PictureEntry update(PictureEntry entry) {
    return database.transact(connection -> {
      table.update(connection, entry);
      return table.entry(connection, entry.id());
    });
  }

  /// Keeps an entry's pixels as a file with its recipe, then writes the entry. A picture that is
  /// complete gets its codes in one piece.
  public PictureEntry keep(PictureEntry entry, Picture pixels) {
    Path file = entry.file().orElseGet(() -> folders.pictures().resolve(name(entry)));
    SafeFiles.write(file, PngFile.bytes(pixels, Recipe.of(entry).texts(json)));
    PictureEntry kept = entry.withFile(file);
    return database.transact(connection -> {
      table.update(connection, kept);
      if (kept.state() == PictureEntry.State.DONE) {
        CodeRun.of(connection, kept.id()).replace(connection, kept.id());
      }
      return table.entry(connection, kept.id());
    });
  }

  /// An entry as it stands in the library.
  public PictureEntry entry(long id) {
    return database.transact(connection -> table.entry(connection, id));
  }

  /// The newest pictures first, without those in the trash.
  public History history(int limit) {
    return database.transact(connection -> table.history(connection, limit));
  }

  /// Moves a picture to the trash: its file to the folder of that name, its row out of sight.
  public void discard(long id) {
    PictureEntry entry = entry(id);
    Optional<Path> file = entry.file().filter(Files::exists);
    if (file.isPresent()) {
      Path trashed = folders.trash().resolve(file.get().getFileName());
      try {
        SafeFiles.move(file.get(), trashed);
      } catch (IOException e) {
        throw SafeFiles.unwritable(trashed, 0, e);
      }
    }
    database.<Integer>transact(connection -> hide(connection, id));
  }

  @Override
  public void close() {
    database.close();
    lock.close();
  }

  /// The database, for tests that break it.
  Database database() {
    return database;
  }

  private void pauseInterrupted() {
    database.<Integer>transact(connection -> {
      try (Statement update = connection.createStatement()) {
        return update.executeUpdate("UPDATE picture SET state = 'PAUSED' WHERE state = 'RUNNING'");
      }
    });
  }

  /// Never that of another picture, also where numbers begin anew in a rescued library.
  private static String name(PictureEntry entry) {
    return STAMP.format(entry.created()) + "-" + entry.id() + ".png";
  }

  private static int hide(Connection connection, long id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE picture SET discarded = ? WHERE id = ?")) {
      update.setLong(1, Instant.now().toEpochMilli());
      update.setLong(2, id);
      return update.executeUpdate();
    }
  }
}
