package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// Rows of the table of jobs as values, and back.
final class JobTable {
  private static final String COLUMNS =
      "job.id, job.created, job.kind, job.workspace, job.conversation, job.interactive, job.state,"
          + " job.width, job.height, job.payload, job.picture";

  private static final String WAITING =
      " FROM job LEFT JOIN picture ON picture.id = job.picture WHERE job.state = 'WAITING' AND"
          + " picture.discarded IS NULL ORDER BY job.position, job.id";

  static final String FORGET_ENDED =
      "DELETE FROM job WHERE state = 'RUNNING' AND EXISTS (SELECT 1 FROM picture"
          + " WHERE picture.id = job.picture"
          + " AND (picture.state <> 'RUNNING' OR picture.discarded IS NOT NULL))";

  static final String INTERRUPTED =
      "SELECT id FROM picture INDEXED BY picture_running"
          + " WHERE state = 'RUNNING' AND discarded IS NULL"
          + " AND NOT EXISTS (SELECT 1 FROM job WHERE job.picture = picture.id)"
          + " ORDER BY id DESC";

  static final String PAUSE_INTERRUPTED =
      "UPDATE picture SET state = 'PAUSED' WHERE state = 'RUNNING'";

  private JobTable() {}

  /// Those that wait, in order.
  static List<JobEntry> waiting(Connection connection) throws SQLException {
    List<JobEntry> jobs = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("SELECT " + COLUMNS + WAITING)) {
      while (rows.next()) {
        jobs.add(entry(rows));
      }
    }
    return jobs;
  }

  /// @throws LuminaException with [Problem.Closed] where there is none
  static JobEntry entry(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM job WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw gone(id);
        }
        return entry(row);
      }
    }
  }

  /// Adds a job that waits, in place of any other of the same picture: one that the library still
  /// believes to run, since it failed together with it, too.
  static JobEntry insert(
      Connection connection, NewJob job, Optional<Long> picture, int position, Instant now)
      throws SQLException {
    if (picture.isPresent()) {
      change(connection, "DELETE FROM job WHERE picture = ?", picture.get());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO job (created, kind, workspace, conversation, interactive, state, position,"
                + " width, height, payload, picture)"
                + " VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) RETURNING id")) {
      insert.setLong(1, now.toEpochMilli());
      insert.setString(2, job.kind().name());
      insert.setString(3, job.owner().workspace());
      insert.setObject(4, job.owner().conversation().orElse(null));
      insert.setInt(5, job.interactive() ? 1 : 0);
      insert.setInt(6, position);
      insert.setObject(7, job.size().map(Size::width).orElse(null));
      insert.setObject(8, job.size().map(Size::height).orElse(null));
      insert.setString(9, job.payload());
      insert.setObject(10, picture.orElse(null));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new JobEntry(
            row.getLong(1),
            Instant.ofEpochMilli(now.toEpochMilli()),
            job.kind(),
            job.owner(),
            job.interactive(),
            JobEntry.State.WAITING,
            job.size(),
            job.payload(),
            picture);
      }
    }
  }

  /// The position of the first of `count` jobs that come before all others, or behind them.
  static int position(Connection connection, StoredJobs.End end, int count) throws SQLException {
    String bound = end == StoredJobs.End.FIRST ? "min(position) - " + count : "max(position) + 1";
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT coalesce(" + bound + ", 0) FROM job")) {
      row.next();
      return row.getInt(1);
    }
  }

  /// These jobs first, all others behind them as they were.
  static void order(Connection connection, List<Long> ids) throws SQLException {
    List<Long> known = waiting(connection).stream().map(JobEntry::id).toList();
    SequencedSet<Long> order = new LinkedHashSet<>(ids);
    order.retainAll(new HashSet<>(known));
    order.addAll(known);
    int position = 0;
    for (long id : order) {
      change(connection, "UPDATE job SET position = ? WHERE id = ?", position++, id);
    }
  }

  static void state(Connection connection, long id, JobEntry.State state) throws SQLException {
    if (change(connection, "UPDATE job SET state = ? WHERE id = ?", state.name(), id) == 0) {
      throw gone(id);
    }
  }

  static void payload(Connection connection, long id, String payload) throws SQLException {
    if (change(connection, "UPDATE job SET payload = ? WHERE id = ?", payload, id) == 0) {
      throw gone(id);
    }
  }

  /// Lets a job wait before all others.
  static void rest(Connection connection, long id) throws SQLException {
    state(connection, id, JobEntry.State.WAITING);
    int first = position(connection, StoredJobs.End.FIRST, 1);
    change(connection, "UPDATE job SET position = ? WHERE id = ?", first, id);
  }

  static void delete(Connection connection, long id) throws SQLException {
    change(connection, "DELETE FROM job WHERE id = ?", id);
  }

  /// What was being done when the program ended waits again, before all others, and a picture that
  /// was being painted is paused. A job whose picture had come to its rest has ended.
  static void restInterrupted(Connection connection) throws SQLException {
    change(connection, FORGET_ENDED);
    for (long picture : ids(connection, INTERRUPTED)) {
      drawFirst(connection, picture);
    }
    for (long job :
        ids(connection, "SELECT id FROM job WHERE state = 'RUNNING' ORDER BY id DESC")) {
      rest(connection, job);
    }
    change(connection, PAUSE_INTERRUPTED);
  }

  /// Puts a picture that has no job before all that wait.
  private static void drawFirst(Connection connection, long picture) throws SQLException {
    change(
        connection,
        "INSERT INTO job (created, kind, workspace, interactive, state, position, width, height,"
            + " payload, picture) SELECT created, 'DRAW', 'create', 0, 'WAITING', ?, width, height,"
            + " '{}', id FROM picture WHERE id = ?",
        position(connection, StoredJobs.End.FIRST, 1),
        picture);
  }

  private static JobEntry entry(ResultSet row) throws SQLException {
    return new JobEntry(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        JobKind.valueOf(row.getString(3)),
        new JobOwner(row.getString(4), number(row, 5)),
        row.getInt(6) != 0,
        JobEntry.State.valueOf(row.getString(7)),
        number(row, 8).isEmpty()
            ? Optional.empty()
            : Optional.of(new Size(row.getInt(8), row.getInt(9))),
        row.getString(10),
        number(row, 11));
  }

  private static Optional<Long> number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static int change(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }

  private static List<Long> ids(Connection connection, String query) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static LuminaException gone(long id) {
    return new LuminaException(new Problem.Closed("job " + id));
  }
}
