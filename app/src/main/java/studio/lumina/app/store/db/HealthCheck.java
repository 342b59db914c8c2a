package studio.lumina.app.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// SQLite's own check of a whole database, beside everything else: it reads every page, which of a
/// large library takes many seconds, so it has a connection and a thread of its own.
public final class HealthCheck implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final Path file;
  private final Consumer<? super Problem> finding;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Statement running;

  private HealthCheck(Path file, Consumer<? super Problem> finding) {
    this.file = file;
    this.finding = finding;
    this.thread = Thread.ofPlatform().daemon().name("library-check").unstarted(this::run);
  }

  /// Begins a check.
  ///
  /// @param finding told what is damaged, on the check's thread; not called where all is well
  public static HealthCheck start(Path file, Consumer<? super Problem> finding) {
    HealthCheck check = new HealthCheck(file, finding);
    check.thread.start();
    return check;
  }

  /// Checks now and waits for it.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] where something is damaged
  public static void now(Path file) {
    new HealthCheck(
            file,
            problem -> {
              throw new LuminaException(problem);
            })
        .run();
  }

  /// Waits until the check has come to its end by itself.
  public void await() throws InterruptedException {
    thread.join();
  }

  /// Breaks the check off and waits for that.
  @Override
  public void close() {
    closed = true;
    try {
      while (!thread.join(PATIENCE)) {
        Statement check = running;
        if (check != null) {
          check.cancel();
        }
      }
    } catch (SQLException e) {
      System.getLogger(HealthCheck.class.getName())
          .log(System.Logger.Level.WARNING, "the check goes with the process", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      damage().ifPresent(detail -> finding.accept(damaged(detail)));
    } catch (SQLException e) {
      if (!closed) {
        finding.accept(SqlProblem.of(file, e).problem());
      }
    }
  }

  private Optional<String> damage() throws SQLException {
    try (Connection connection = Connections.open(file);
        Statement statement = connection.createStatement()) {
      running = statement;
      if (closed) {
        return Optional.empty();
      }
      try (ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
        String health = rows.next() ? String.valueOf(rows.getString(1)) : "no answer";
        return health.equals("ok") ? Optional.empty() : Optional.of(health);
      } finally {
        running = null;
      }
    }
  }

  private Problem damaged(String detail) {
    return new Problem.LibraryDamaged(file.toString(), detail);
  }
}
