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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;

/// What every connection to the library's database has in common: one thread that uses it, and
/// transactions that are ours and not the driver's. After a full disk SQLite has rolled back by
/// itself, which the driver does not notice.
final class Connections {
  private Connections() {}

  /// A new connection.
  static Connection open(Path file) throws SQLException {
    return open(file.toString());
  }

  /// A new connection.
  ///
  /// @param name a path, or a `file:` address with parameters
  static Connection open(String name) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + name);
  }

  /// Does `work` on the connection's thread and waits for it.
  static <T> T on(ExecutorService thread, Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case LuminaException cause -> throw new LuminaException(cause.problem(), cause);
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /// Does `work` within a transaction, as a whole or not at all.
  ///
  /// @param begin the command that begins it
  static <T> T transact(Connection connection, Path file, String begin, Database.Work<T> work) {
    boolean whole = false;
    try {
      execute(connection, begin);
      T result = work.in(connection);
      execute(connection, "COMMIT");
      whole = true;
      return result;
    } catch (SQLException e) {
      throw SqlProblem.of(file, e);
    } finally {
      // Whatever was thrown, errors too: what is left open would fail every later transaction.
      if (!whole) {
        rollBack(connection);
      }
    }
  }

  /// Closes a connection, if there is one.
  static void close(@Nullable Connection connection) {
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
  static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
    }
  }
}
