package studio.lumina.app.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Backs the library up once a day beside the running window, on a thread of its own that rests
/// between its steps. A library with nothing in it, and one that the check found damaged, are not
/// copied: a damaged copy would push out a good one.
final class BackupKeeper implements AutoCloseable {
  /// How old the newest copy may become.
  static final Duration AGE = Duration.ofHours(24);

  /// What is done at the start comes first.
  private static final Duration FIRST = Duration.ofSeconds(20);

  private static final Duration AGAIN = Duration.ofMinutes(30);

  private final Backups backups;
  private final Reader reader;
  private final LibraryNews news;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  BackupKeeper(Backups backups, Reader reader, LibraryNews news, Clock clock) {
    this.backups = backups;
    this.reader = reader;
    this.news = news;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("library-backup").unstarted(this::run);
  }

  /// Begins, on a thread of its own.
  void start() {
    thread.start();
  }

  /// Makes a copy where one is due; whether it did.
  ///
  /// @throws LuminaException as [Backups#make] does
  boolean makeIfDue() {
    Instant now = clock.instant();
    Optional<Instant> newest =
        backups.all().stream()
            .filter(backup -> backup.before().isEmpty())
            .map(Backup::made)
            .filter(made -> !made.isAfter(now)) // a clock that was wrong once
            .findFirst();
    boolean due = newest.isEmpty() || newest.get().plus(AGE).isBefore(now);
    if (!due || !worthIt() || news.findings().stream().anyMatch(BackupKeeper::isDamage)) {
      return false;
    }
    backups.make(now, () -> closed.getCount() == 0);
    return true;
  }

  /// Ends it; a copy that is being made is finished without rests.
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isDamage(Problem found) {
    return found instanceof Problem.LibraryDamaged;
  }

  private boolean worthIt() {
    return reader.read(connection ->
        Database.value(
                connection,
                "SELECT EXISTS (SELECT 1 FROM picture) OR EXISTS (SELECT 1 FROM conversation)")
            .equals("1"));
  }

  private void run() {
    try {
      Duration wait = FIRST;
      while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        wait = AGAIN;
        try {
          makeIfDue();
        } catch (LuminaException e) {
          // Told once a start: without room for a copy the window still works.
          if (news.findings().stream().noneMatch(e.problem()::equals)) {
            news.found(e.problem());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
