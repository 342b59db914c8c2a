package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
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
          + " set_row, revision";

  /// Adds a new picture with the rows that it takes over from the one it is forked from, and notes
  /// that its prompt was used; returns it as it stands.
  ///
  /// @param set that it has its place in
  /// @throws LuminaException where the parent lacks the rows
  PictureEntry add(Connection connection, PictureEntry draft, Optional<Long> set)
      throws SQLException {
    PictureEntry placed =
        referring(draft)
            .in(
                draft
                    .place()
                    .flatMap(p -> set.map(n -> new PictureEntry.Place(n, p.column(), p.row()))));
    PictureEntry whole =
        placed.fork().isEmpty()
            ? placed
            : placed.inheriting(
                entry(connection, placed.fork().get().parent()), placed.fork().get().row());
    PromptTable.use(connection, placed.prompt(), placed.created());
    return whole.numbered(insert(connection, whole));
  }

  /// An entry as it is kept: photos in its prompts become references.
  PictureEntry referring(PictureEntry entry) {
    return entry.withPrompts(json.controls()::referring);
  }

  /// Adds an entry and its codes; returns its number.
  long insert(Connection connection, PictureEntry entry) throws SQLException {
    String sql =
        "INSERT INTO picture (created, prompt, sampling, lanes, width, height, state, file, model,"
            + " numerics_key, parent, fork_row, set_id, set_column, set_row, task, words, folded,"
            + " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " RETURNING id";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, entry.created().toEpochMilli());
      insert.setString(2, json.write(entry.prompt()));
      insert.setString(3, json.write(entry.sampling()));
      insert.setString(4, json.write(entry.schedule()));
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
      insert.setString(16, entry.prompt().task().name());
      insert.setString(17, entry.words());
      insert.setString(18, WordQuery.fold(entry.words()));
      insert.setString(19, entry.revision().map(json::write).orElse(null));
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
      update.setString(1, json.write(entry.schedule()));
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

  /// Writes an entry's prompts with the codes of their photos.
  void encoded(Connection connection, PictureEntry entry) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE picture SET prompt = ?, lanes = ?, revision = ? WHERE id = ?")) {
      update.setString(1, json.write(entry.prompt()));
      update.setString(2, json.write(entry.schedule()));
      update.setString(3, entry.revision().map(json::write).orElse(null));
      update.setLong(4, entry.id());
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

  /// The values along a picture's rows, without its codes.
  ///
  /// @throws LuminaException where there is no such picture, or they are damaged
  RowSchedule values(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT lanes FROM picture WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new LuminaException(new Problem.Closed("picture " + id));
        }
        return json.read(row.getString(1), RowSchedule.class);
      } catch (JacksonException e) {
        throw damaged(id, e);
      }
    }
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
          place(row),
          Optional.ofNullable(row.getString("revision"))
              .map(text -> json.read(text, Revision.class)));
    } catch (JacksonException e) {
      throw damaged(id, e);
    }
  }

  private static LuminaException damaged(long id, JacksonException e) {
    return new LuminaException(
        new Problem.LibraryDamaged("picture " + id, String.valueOf(e.getOriginalMessage())), e);
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
