package studio.lumina.app.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Copies of the library's database: made by SQLite's backup API of one state while others write,
/// checked, and only then given their name. Any thread; each call has a connection of its own.
public final class DatabaseCopy {
  /// Pages copied between two rests, half a megabyte.
  private static final int PAGES = 128;

  private static final int ATTEMPTS = 100;
  private static final int PATIENCE = 50; // milliseconds

  private DatabaseCopy() {}

  /// Copies a database.
  ///
  /// @param hurry whether somebody waits for it; otherwise it rests as long as it works, so that
  ///   the disk is free for others
  /// @throws LuminaException with [Problem.DiskFull], [Problem.FileUnwritable], or
  ///   [Problem.LibraryDamaged] where what was copied is damaged
  public static void write(Path from, Path to, BooleanSupplier hurry) {
    Path temporary = WholeFile.temporary(to);
    boolean whole = false;
    try (Connection source = Connections.open(from)) {
      Connections.execute(source, "PRAGMA query_only = ON");
      // Held to the end: a state that others move on from would be copied from its start again.
      Connections.execute(source, "BEGIN");
      Connections.value(source, "SELECT count(*) FROM sqlite_schema");
      int result =
          source
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup(
                  "main", temporary.toString(), new Rest(hurry)::after, PATIENCE, ATTEMPTS, PAGES);
      Connections.execute(source, "ROLLBACK");
      if (result != 0) {
        throw SqlProblem.of(to, DB.newSQLException(result, "copying the library"));
      }
      check(temporary);
      WholeFile.settle(temporary, to);
      whole = true;
    } catch (SQLException e) {
      throw SqlProblem.of(from, e);
    } catch (IOException e) {
      throw WholeFile.unwritable(to, size(from), e);
    } finally {
      if (!whole) {
        remove(temporary);
      }
    }
  }

  /// Checks a copy, without writing anything beside it.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] where it is damaged or none of a library
  public static void check(Path copy) {
    try (Connection connection =
        Connections.open("file:" + copy.toUri().getRawPath() + "?immutable=1")) {
      String health = Connections.value(connection, "PRAGMA quick_check(1)");
      String application = Connections.value(connection, "PRAGMA application_id");
      if (!health.equals("ok")) {
        throw new LuminaException(new Problem.LibraryDamaged(copy.toString(), health));
      }
      if (!application.equals(String.valueOf(Migrations.APPLICATION))) {
        throw Migrations.foreign(copy);
      }
    } catch (SQLException e) {
      throw SqlProblem.of(copy, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static void remove(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
      Files.deleteIfExists(Path.of(temporary + "-journal"));
    } catch (IOException e) {
      System.getLogger(DatabaseCopy.class.getName())
          .log(System.Logger.Level.WARNING, "a copy is swept at the next start", e);
    }
  }

  /// Lets others have the disk for as long as the last step took.
  private static final class Rest {
    private static final long LONGEST = 100_000_000; // nanoseconds

    private final BooleanSupplier hurry;
    private long since = System.nanoTime();

    Rest(BooleanSupplier hurry) {
      this.hurry = hurry;
    }

    void after(int remaining, int pages) {
      if (!hurry.getAsBoolean() && remaining > 0) {
        java.util.concurrent.locks.LockSupport.parkNanos(
            Math.min(LONGEST, System.nanoTime() - since));
      }
      since = System.nanoTime();
    }
  }
}
