package studio.lumina.app.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The library's one writing connection and the one thread that uses it. What [#transact] returned
/// from is on the disk: write-ahead log, forced at each commit.
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

  /// Work within one transaction that has no result.
  @FunctionalInterface
  public interface Change {
    void in(Connection connection) throws SQLException;
  }

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.writer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("library").factory());
  }

  /// Opens a database as [#open(Path, IntConsumer)] does, with nothing to be kept of earlier ones.
  public static Database open(Path file) {
    return open(file, version -> {});
  }

  /// Opens a database, made where there is none, at this program's version. Whether what lies in it
  /// is whole is not looked at: that takes long; see [HealthCheck]. What is not a library, or one
  /// of a newer program, is left as it is to the last bit.
  ///
  /// @param keep called with the version of an earlier program before it is brought to this one's;
  ///   where it throws, nothing is changed
  /// @throws LuminaException with [Problem.LibraryDamaged] or [Problem.FromNewerVersion]
  public static Database open(Path file, IntConsumer keep) {
    refuse(file);
    Connection connection = null;
    try {
      connection = Connections.open(file);
      Pragmas.apply(connection);
      Migrations.apply(connection, file, keep);
      return new Database(file, connection);
    } catch (SQLException e) {
      Connections.close(connection);
      throw SqlProblem.of(file, e);
    } catch (LuminaException e) {
      Connections.close(connection);
      throw e;
    }
  }

  /// Looks at a file without changing anything: whether [#open] would refuse it.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] or [Problem.FromNewerVersion]
  public static void refuse(Path file) {
    Migrations.refuse(file);
  }

  /// Does `work` as a whole or not at all; waits for the disk. Not to be called by other work.
  ///
  /// @throws LuminaException with [Problem.DiskFull], [Problem.FileUnwritable] or
  ///   [Problem.LibraryDamaged], or as `work` throws it
  public <T> T transact(Work<T> work) {
    return Connections.on(
        writer, () -> Connections.transact(connection, file, "BEGIN IMMEDIATE", work));
  }

  /// Makes a change as [#transact] does.
  public void change(Change change) {
    this.<Boolean>transact(connection -> {
      change.in(connection);
      return true;
    });
  }

  @Override
  public void close() {
    if (!writer.isShutdown()) {
      CompletableFuture.runAsync(() -> Connections.close(connection), writer).join();
      writer.shutdown();
    }
  }

  /// The first column of the first row.
  public static String value(Connection connection, String query) throws SQLException {
    return Connections.value(connection, query);
  }
}
