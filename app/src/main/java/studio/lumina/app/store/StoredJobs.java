package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The queue's table in the library: jobs that wait, run or rest. Any thread may call it; what a
/// call returned from is on the disk. A job that was running when the program ended waits again,
/// before all others.
public final class StoredJobs {
  private final Database database;
  private final PictureTable pictures;
  private final SummaryTable summaries;
  private final SetTable sets;
  private final Clock clock;

  /// Pictures of the jobs that are being run, by job. The library may take a job for running that
  /// is not: its end could not be written.
  private final Map<Long, Long> running = new ConcurrentHashMap<>();

  StoredJobs(
      Database database,
      PictureTable pictures,
      SummaryTable summaries,
      SetTable sets,
      Clock clock) {
    this.database = database;
    this.pictures = pictures;
    this.summaries = summaries;
    this.sets = sets;
    this.clock = clock;
  }

  /// Where new jobs go.
  public enum End {
    FIRST,
    LAST
  }

  /// A job of the queue with the picture that it paints.
  public record Queued(JobEntry job, Optional<PictureSummary> picture) {}

  /// Those that wait, in order; without those whose picture is in the trash.
  public List<JobEntry> waiting() {
    return database.transact(JobTable::waiting);
  }

  /// Adds jobs, all or none: with their new pictures, the set of these, and the rows that they take
  /// over from those they are forked from. A picture that waits already gets its job moved.
  ///
  /// @param set whose places the pictures have; its number does not matter
  /// @throws LuminaException where a parent lacks the rows, besides what every call may throw
  /// @throws IllegalStateException where one of the pictures is being painted: its job stays
  public List<Queued> add(List<NewJob> jobs, Optional<PictureSet> set, End end) {
    jobs.stream().flatMap(job -> job.picture().stream()).forEach(this::refuseRunning);
    return database.transact(connection -> {
      Optional<Long> number =
          set.isEmpty() ? Optional.empty() : Optional.of(sets.insert(connection, set.get()));
      int position = JobTable.position(connection, end, jobs.size());
      List<Queued> added = new ArrayList<>();
      for (NewJob job : jobs) {
        added.add(add(connection, job, number, position++));
      }
      return List.copyOf(added);
    });
  }

  /// Changes the order: these first, all others behind them as they were. Unknown ones are ignored.
  public void order(List<Long> ids) {
    database.change(connection -> JobTable.order(connection, ids));
  }

  /// A job that paints nothing is begun.
  ///
  /// @throws LuminaException with [Problem.Closed] where it is not in the queue
  public void start(long id) {
    database.change(connection -> JobTable.state(connection, id, JobEntry.State.RUNNING));
  }

  /// A job's picture is begun, or gone on with; returns it with the rows that it has.
  ///
  /// @param model the checkpoint's name
  /// @throws LuminaException with [Problem.Closed] where the job is not in the queue, or has no
  ///   picture
  public PictureEntry start(long id, String model, String numericsKey) {
    PictureEntry begun =
        database.transact(connection -> {
          long picture =
              JobTable.entry(connection, id)
                  .picture()
                  .orElseThrow(
                      () -> new LuminaException(new Problem.Closed("picture of job " + id)));
          JobTable.state(connection, id, JobEntry.State.RUNNING);
          PictureEntry entry = pictures.entry(connection, picture).begun(model, numericsKey);
          pictures.update(connection, entry);
          return entry;
        });
    running.put(id, begun.id());
    return begun;
  }

  /// A job that was begun waits again, before all others; its picture as it stands now.
  public void rest(long id, Optional<PictureEntry> picture) {
    running.remove(id);
    database.change(connection -> {
      if (picture.isPresent()) {
        pictures.update(connection, picture.get());
      }
      JobTable.rest(connection, id);
    });
  }

  /// A job has ended, however that was; its picture as it stands now.
  public void end(long id, Optional<PictureEntry> picture) {
    running.remove(id);
    database.change(connection -> {
      if (picture.isPresent()) {
        pictures.update(connection, picture.get());
      }
      JobTable.delete(connection, id);
    });
  }

  /// Takes jobs out of the queue.
  ///
  /// @param discarded pictures of theirs that go to the trash; they have no file
  public void cancel(List<Long> ids, List<Long> discarded) {
    database.change(connection -> {
      for (long id : ids) {
        JobTable.delete(connection, id);
      }
      for (long picture : discarded) {
        Trash.hide(connection, picture, Optional.of(clock.instant()));
      }
    });
  }

  /// Notes how far a job is, for when it is gone on with.
  ///
  /// @param payload in place of the one that it has
  public void note(long id, String payload) {
    database.change(connection -> JobTable.payload(connection, id, payload));
  }

  private Queued add(Connection connection, NewJob job, Optional<Long> set, int position)
      throws SQLException {
    Instant now = clock.instant();
    Optional<Long> picture =
        job.picture().isEmpty()
            ? Optional.empty()
            : Optional.of(picture(connection, job.picture().get(), set));
    JobEntry added = JobTable.insert(connection, job, picture, position, now);
    return new Queued(
        added, picture.isEmpty() ? Optional.empty() : summaries.one(connection, picture.get()));
  }

  private void refuseRunning(PictureEntry picture) {
    if (running.containsValue(picture.id())) {
      throw new IllegalStateException("picture " + picture.id() + " is being painted");
    }
  }

  /// The picture's number in the library, where it is out of the trash.
  private long picture(Connection connection, PictureEntry entry, Optional<Long> set)
      throws SQLException {
    if (entry.id() == 0) {
      return pictures.add(connection, entry, set).id();
    }
    Trash.hide(connection, entry.id(), Optional.empty());
    return entry.id();
  }
}
