package studio.lumina.app.store;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.HealthCheck;
import studio.lumina.app.store.db.Reader;
import studio.lumina.app.store.file.LibraryLock;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// What a library has open: its lock, its two connections, and what runs beside them. Closed
/// together, also where one of them could not be opened.
final class LibraryParts implements AutoCloseable {
  private final Folders folders;
  private final LibraryLock lock;
  private final Database database;
  private final Reader reader;
  private final ThumbnailMaker thumbnails;
  private final LibraryNews news;
  private @Nullable HealthCheck check;
  private final Trash trash;
  private @Nullable Housekeeping housekeeping;
  private @Nullable BackupKeeper backups;

  private LibraryParts(
      Folders folders, LibraryLock lock, Database database, Reader reader, LibraryNews news) {
    this.folders = folders;
    this.lock = lock;
    this.database = database;
    this.reader = reader;
    this.news = news;
    this.trash = new Trash(folders);
    this.thumbnails =
        new ThumbnailMaker(folders.thumbnailFiles(), folders.pictures(), database, reader, news);
  }

  /// Opens the database; nothing runs beside it yet. What is damaged, or of a newer program, is
  /// left as it is.
  static LibraryParts open(Folders folders) {
    Database.refuse(folders.database());
    folders.create();
    LibraryLock lock = LibraryLock.take(folders.lock());
    Database database = null;
    try {
      WholeFile.sweep(folders.pictures());
      WholeFile.sweep(folders.controls());
      WholeFile.sweep(folders.thumbnails());
      WholeFile.sweep(folders.backupFolder());
      database = LibraryOpening.of(folders).database();
      return new LibraryParts(
          folders, lock, database, Reader.open(folders.database()), new LibraryNews());
    } catch (RuntimeException | Error e) {
      if (database != null) {
        database.close();
      }
      lock.close();
      throw e;
    }
  }

  /// Begins with what runs beside the window: the check of the database, missing thumbnails, and
  /// what nobody can miss any more.
  void start(Preferences preferences) {
    check = HealthCheck.start(folders.database(), this::damaged);
    thumbnails.start();
    BackupKeeper keeping = new BackupKeeper(folders.backups(), reader, news, Clock.systemUTC());
    backups = keeping;
    keeping.start();
    Housekeeping begun = new Housekeeping(folders, database, preferences, trash, Clock.systemUTC());
    housekeeping = begun;
    begun.start();
  }

  Database database() {
    return database;
  }

  Reader reader() {
    return reader;
  }

  ThumbnailMaker thumbnails() {
    return thumbnails;
  }

  Folders folders() {
    return folders;
  }

  /// Held while a file and its row go to the trash together, or come back.
  Trash trash() {
    return trash;
  }

  LibraryNews news() {
    return news;
  }

  /// Waits until the check of the database is over.
  void awaitCheck() throws InterruptedException {
    if (check != null) {
      check.await();
    }
  }

  /// Waits until what was left half done is put right and what is old is gone.
  void awaitHousekeeping() throws InterruptedException {
    if (housekeeping != null) {
      housekeeping.await();
    }
  }

  @Override
  public void close() {
    if (check != null) {
      check.close();
    }
    if (housekeeping != null) {
      housekeeping.close();
    }
    if (backups != null) {
      backups.close();
    }
    thumbnails.close();
    reader.close();
    database.close();
    lock.close();
  }

  /// The database is repaired when it is opened the next time, since nothing uses it then.
  private void damaged(Problem problem) {
    try {
      WholeFile.write(folders.suspicion(), new byte[0]);
    } catch (LuminaException e) {
      System.getLogger(LibraryParts.class.getName())
          .log(System.Logger.Level.WARNING, "the library is not checked at the next start", e);
    }
    news.found(problem);
  }
}
