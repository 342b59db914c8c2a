package studio.lumina.app.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// The library's one connection and the one thread that uses it. What [#transact] returned from is
/// on the disk: write-ahead log, forced at each commit.
public final class Database implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final ExecutorService writer;

  /// Work within one transaction.
  ///
  /// @param <T> its result
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.writer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("library").factory());
  }

  /// Opens a database, made where there is none, at this program's version.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] or [Problem.FromNewerVersion]
  public static Database open(Path file) {
    Connection connection = null;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      Pragmas.apply(connection);
      Migrations.apply(connection, file);
      return new Database(file, connection);
    } catch (SQLException e) {
      close(connection);
      throw problem(file, e);
    } catch (LuminaException e) {
      close(connection);
      throw e;
    }
  }

  /// Does `work` as a whole or not at all; waits for the disk. Not to be called by other work.
  ///
  /// @throws LuminaException with [Problem.DiskFull], [Problem.FileUnwritable] or
  ///   [Problem.LibraryDamaged], or as `work` throws it
  public <T> T transact(Work<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> run(work), writer).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case LuminaException cause -> throw new LuminaException(cause.problem(), cause);
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  @Override
  public void close() {
    if (!writer.isShutdown()) {
      CompletableFuture.runAsync(() -> close(connection), writer).join();
      writer.shutdown();
    }
  }

  private <T> T run(Work<T> work) {
    boolean whole = false;
    try {
      execute("BEGIN IMMEDIATE");
      T result = work.in(connection);
      execute("COMMIT");
      whole = true;
      return result;
    } catch (SQLException e) {
      throw problem(file, e);
    } finally {
      // Whatever was thrown, errors too: what is left open would fail every later transaction.
      if (!whole) {
        rollback();
      }
    }
  }

  /// Transactions are ours and not the driver's: after a full disk SQLite has rolled back by
  /// itself, which the driver does not notice.
  private void rollback() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void close(@org.jspecify.annotations.Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.getLogger(Database.class.getName())
            .log(System.Logger.Level.WARNING, "closing the library", e);
      }
    }
  }

  /// The first column of the first row.
  public static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  private static LuminaException problem(Path file, SQLException e) {
    String detail = String.valueOf(e.getMessage());
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    Problem problem =
        code == SQLiteErrorCode.SQLITE_FULL.code
            ? new Problem.DiskFull(file.toString(), 0, Math.max(0, WholeFile.free(file)))
            : code == SQLiteErrorCode.SQLITE_READONLY.code
                    || code == SQLiteErrorCode.SQLITE_IOERR.code
                    || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                ? new Problem.FileUnwritable(file.toString(), detail)
                : new Problem.LibraryDamaged(file.toString(), detail);
    return new LuminaException(problem, e);
  }
}
