package studio.lumina.app.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// A connection that reads the library beside its writer, and the one thread that uses it: a list
/// does not wait for a picture being committed, nor the other way round. Each [#read] sees the
/// library as the last commit before it left it.
public final class Reader implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final ExecutorService thread;

  private Reader(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("library-reader").factory());
  }

  /// Opens a database that a [Database] has open already.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] or [Problem.FileUnwritable]
  public static Reader open(Path file) {
    Connection connection = null;
    try {
      connection = Connections.open(file);
      Pragmas.apply(connection);
      Connections.execute(connection, "PRAGMA query_only = ON");
      return new Reader(file, connection);
    } catch (SQLException e) {
      Connections.close(connection);
      throw SqlProblem.of(file, e);
    }
  }

  /// Reads, of one state of the library. Not to be called by other work.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged], or as `work` throws it
  public <T> T read(Database.Work<T> work) {
    return Connections.on(thread, () -> Connections.transact(connection, file, "BEGIN", work));
  }

  @Override
  public void close() {
    if (!thread.isShutdown()) {
      CompletableFuture.runAsync(() -> Connections.close(connection), thread).join();
      thread.shutdown();
    }
  }
}
