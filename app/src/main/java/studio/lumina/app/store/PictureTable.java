package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import tools.jackson.core.JacksonException;

/// Rows of the table of pictures as entries, and back.
///
/// @param json of their values
/// @param pictures folder of their files
record PictureTable(StoreJson json, Path pictures) {
  private static final String COLUMNS =
      "picture.id, picture.created, prompt, sampling, lanes, picture.width, picture.height,"
          + " picture.state, file, model, numerics_key, parent, fork_row, set_id, set_column,"
          + " set_row";

  /// Adds a new picture with the rows that it takes over from the one it is forked from, and notes
  /// that its prompt was used; returns it as it stands.
  ///
  /// @param set that it has its place in
  /// @throws LuminaException where the parent lacks the rows
  PictureEntry add(Connection connection, PictureEntry draft, Optional<Long> set)
      throws SQLException {
    PictureEntry placed =
        draft.in(
            draft
                .place()
                .flatMap(p -> set.map(n -> new PictureEntry.Place(n, p.column(), p.row()))));
    PictureEntry whole =
        placed.fork().isEmpty()
            ? placed
            : placed.inheriting(
                entry(connection, placed.fork().get().parent()), placed.fork().get().row());
    PromptTable.use(connection, draft.prompt(), draft.created());
    return whole.numbered(insert(connection, whole));
  }

  /// Adds an entry and its codes; returns its number.
  long insert(Connection connection, PictureEntry entry) throws SQLException {
    String sql =
        "INSERT INTO picture (created, prompt, sampling, lanes, width, height, state, file, model,"
            + " numerics_key, parent, fork_row, set_id, set_column, set_row)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, entry.created().toEpochMilli());
      insert.setString(2, json.write(entry.prompt()));
      insert.setString(3, json.write(entry.sampling()));
      insert.setString(4, json.write(entry.lanes()));
      insert.setInt(5, entry.size().width());
      insert.setInt(6, entry.size().height());
      insert.setString(7, entry.state().name());
      insert.setString(8, entry.file().map(file -> file.getFileName().toString()).orElse(null));
      insert.setString(9, entry.model());
      insert.setString(10, entry.numericsKey());
      insert.setObject(11, entry.fork().map(PictureEntry.Fork::parent).orElse(null));
      insert.setObject(12, entry.fork().map(PictureEntry.Fork::row).orElse(null));
      insert.setObject(13, entry.place().map(PictureEntry.Place::set).orElse(null));
      insert.setObject(14, entry.place().map(PictureEntry.Place::column).orElse(null));
      insert.setObject(15, entry.place().map(PictureEntry.Place::row).orElse(null));
      long id;
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        id = rows.getLong(1);
      }
      if (entry.codes().size() > 0) {
        entry.drawn().insert(connection, id, 0);
      }
      return id;
    }
  }

  /// Writes what changes while a picture is painted.
  void update(Connection connection, PictureEntry entry) throws SQLException {
    String sql =
        "UPDATE picture SET lanes = ?, width = ?, height = ?, state = ?, file = ?, model = ?,"
            + " numerics_key = ? WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, json.write(entry.lanes()));
      update.setInt(2, entry.size().width());
      update.setInt(3, entry.size().height());
      update.setString(4, entry.state().name());
      update.setString(5, entry.file().map(file -> file.getFileName().toString()).orElse(null));
      update.setString(6, entry.model());
      update.setString(7, entry.numericsKey());
      update.setLong(8, entry.id());
      update.executeUpdate();
    }
  }

  /// @throws LuminaException where there is no such picture, or what it is made of is damaged
  PictureEntry entry(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM picture WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new LuminaException(new Problem.Closed("picture " + id));
        }
        return entry(connection, rows);
      }
    }
  }

  /// The newest first, without those in the trash and those that wait and have no code of their
  /// own.
  History history(Connection connection, int limit) throws SQLException {
    return all(
        connection,
        "WHERE discarded IS NULL AND (NOT EXISTS ("
            + "SELECT 1 FROM job WHERE job.picture = picture.id) OR EXISTS ("
            + "SELECT 1 FROM codes WHERE codes.picture = picture.id AND start + length(ids) / 4"
            + " > coalesce(fork_row, 0) * width / 16)) ORDER BY id DESC LIMIT ?",
        limit);
  }

  /// Those that wait to be painted, in order.
  History waiting(Connection connection) throws SQLException {
    return all(
        connection,
        "JOIN job ON job.picture = picture.id WHERE discarded IS NULL AND job.state = 'WAITING'"
            + " ORDER BY job.position, job.id LIMIT ?",
        Integer.MAX_VALUE);
  }

  /// A set's pictures from left to right, from top to bottom.
  History members(Connection connection, long set) throws SQLException {
    return all(
        connection, "WHERE discarded IS NULL AND set_id = ? ORDER BY set_row, set_column, id", set);
  }

  /// The pictures that share rows with one: its parents up to the first, and all their forks.
  History family(Connection connection, long id) throws SQLException {
    return all(
        connection,
        "WHERE discarded IS NULL AND id IN ("
            + "WITH RECURSIVE above (id, parent) AS ("
            + "SELECT id, parent FROM picture WHERE id = ?"
            + " UNION SELECT p.id, p.parent FROM picture p JOIN above ON p.id = above.parent),"
            + " below (id) AS (SELECT id FROM above WHERE parent IS NULL"
            + " UNION SELECT p.id FROM picture p JOIN below ON p.parent = below.id)"
            + " SELECT id FROM below) ORDER BY id",
        id);
  }

  /// The newest pictures first whose words are wanted; the words of all are looked at.
  History matching(Connection connection, Predicate<String> wanted, int limit) throws SQLException {
    List<PictureEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, prompt FROM picture WHERE discarded IS NULL ORDER BY id DESC");
        ResultSet rows = select.executeQuery()) {
      while (rows.next() && entries.size() < limit) {
        try {
          if (wanted.test(json.words(rows.getString("prompt")))) {
            entries.add(entry(connection, rows.getLong("id")));
          }
        } catch (LuminaException e) {
          problems.add(e.problem());
        } catch (JacksonException e) {
          problems.add(
              new Problem.LibraryDamaged(
                  "picture " + rows.getLong("id"), String.valueOf(e.getOriginalMessage())));
        }
      }
    }
    return new History(entries, problems);
  }

  private History all(Connection connection, String which, long value) throws SQLException {
    List<PictureEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM picture " + which)) {
      select.setLong(1, value);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          try {
            entries.add(entry(connection, rows));
          } catch (LuminaException e) {
            problems.add(e.problem());
          }
        }
      }
    }
    return new History(entries, problems);
  }

  private PictureEntry entry(Connection connection, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    CodeRun codes = CodeRun.of(connection, id);
    try {
      return new PictureEntry(
          id,
          Instant.ofEpochMilli(row.getLong("created")),
          json.read(row.getString("prompt"), Prompt.class),
          json.read(row.getString("sampling"), Sampling.class),
          json.read(row.getString("lanes"), RowSchedule.class),
          new Size(row.getInt("width"), row.getInt("height")),
          PictureEntry.State.valueOf(row.getString("state")),
          codes,
          Optional.ofNullable(row.getString("file")).map(pictures::resolve),
          row.getString("model"),
          row.getString("numerics_key"),
          fork(row),
          place(row));
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.LibraryDamaged("picture " + id, String.valueOf(e.getOriginalMessage())), e);
    }
  }

  private static Optional<PictureEntry.Fork> fork(ResultSet row) throws SQLException {
    long parent = row.getLong("parent");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new PictureEntry.Fork(parent, row.getInt("fork_row")));
  }

  private static Optional<PictureEntry.Place> place(ResultSet row) throws SQLException {
    long set = row.getLong("set_id");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new PictureEntry.Place(set, row.getInt("set_column"), row.getInt("set_row")));
  }
}
