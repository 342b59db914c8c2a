package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;
import studio.lumina.core.Turn;
import tools.jackson.core.JacksonException;

/// Rows of the table of turns.
///
/// @param json their columns that are values of the contract
record TurnTable(StoreJson json) {
  private static final String COLUMNS =
      "id, conversation, parent, created, said, form, sampling, most, muted, answer, finish,"
          + " prompt, reply, tokens, read, reused, drawn, millis, model, numerics_key";

  private static final String VALUES = " VALUES (" + "?, ".repeat(19) + "?) RETURNING id";

  /// Adds a turn, whatever number it has; returns its number.
  long insert(Connection connection, TurnEntry turn) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO turn (" + COLUMNS.substring("id, ".length()) + ", folded)" + VALUES)) {
      int at = 0;
      insert.setLong(++at, turn.conversation());
      insert.setObject(++at, turn.parent().orElse(null));
      insert.setLong(++at, turn.created().toEpochMilli());
      AskedTurn asked = turn.asked();
      insert.setString(++at, json.write(asked.said().toArray(Part[]::new)));
      insert.setString(++at, json.write(asked.form()));
      insert.setString(++at, json.write(asked.sampling()));
      insert.setInt(++at, asked.limit());
      insert.setString(++at, json.write(asked.muted().toArray(MutedPiece[]::new)));
      at = put(insert, at, turn);
      insert.setString(++at, folded(turn));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Brings a turn up to date.
  void update(Connection connection, TurnEntry turn) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE turn SET said = ?, answer = ?, finish = ?, prompt = ?, reply = ?, tokens = ?,"
                + " read = ?, reused = ?, drawn = ?, millis = ?, model = ?, numerics_key = ?,"
                + " folded = ? WHERE id = ?")) {
      update.setString(1, json.write(turn.asked().said().toArray(Part[]::new)));
      int at = put(update, 1, turn);
      update.setString(++at, folded(turn));
      update.setLong(++at, turn.id());
      update.executeUpdate();
    }
  }

  /// All turns of a conversation, the earliest first.
  List<TurnEntry> of(Connection connection, long conversation) throws SQLException {
    return all(connection, "WHERE conversation = ? ORDER BY id", conversation);
  }

  /// A turn and those before it in its branch, the first first.
  List<TurnEntry> path(Connection connection, long leaf) throws SQLException {
    return all(
        connection,
        "WHERE id IN (WITH RECURSIVE above (id) AS (SELECT ? UNION ALL SELECT turn.parent FROM turn"
            + " JOIN above ON turn.id = above.id WHERE turn.parent IS NOT NULL)"
            + " SELECT id FROM above) ORDER BY id",
        leaf);
  }

  private List<TurnEntry> all(Connection connection, String where, long value) throws SQLException {
    List<TurnEntry> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM turn " + where)) {
      select.setLong(1, value);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
    }
    return List.copyOf(found);
  }

  private int put(PreparedStatement statement, int before, TurnEntry turn) throws SQLException {
    int at = before;
    TurnProgress progress = turn.progress();
    statement.setString(++at, json.write(progress.answer().toArray(Part[]::new)));
    statement.setString(++at, progress.finish().name());
    statement.setBytes(++at, CodeRun.bytes(progress.prompt()));
    statement.setBytes(++at, CodeRun.bytes(progress.reply()));
    statement.setBytes(++at, CodeRun.bytes(progress.standing()));
    statement.setInt(++at, turn.figures().read());
    statement.setInt(++at, turn.figures().reused());
    statement.setInt(++at, turn.figures().drawn());
    statement.setLong(++at, turn.figures().millis());
    statement.setString(++at, turn.model());
    statement.setString(++at, turn.numericsKey());
    return at;
  }

  private TurnEntry entry(ResultSet row) throws SQLException {
    try {
      return new TurnEntry(
          row.getLong(1),
          row.getLong(2),
          parent(row),
          Instant.ofEpochMilli(row.getLong(4)),
          new AskedTurn(
              parts(row.getString(5)),
              json.read(row.getString(6), ReplyForm.class),
              json.read(row.getString(7), Sampling.class),
              row.getInt(8),
              List.of(json.read(row.getString(9), MutedPiece[].class))),
          new TurnProgress(
              parts(row.getString(10)),
              Turn.Finish.valueOf(row.getString(11)),
              CodeRun.tokens(row.getBytes(12)),
              CodeRun.tokens(row.getBytes(13)),
              CodeRun.tokens(row.getBytes(14))),
          new TurnFigures(row.getInt(15), row.getInt(16), row.getInt(17), row.getLong(18)),
          row.getString(19),
          row.getString(20));
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.LibraryDamaged(
              "turn " + row.getLong(1), String.valueOf(e.getOriginalMessage())),
          e);
    }
  }

  private static Optional<Long> parent(ResultSet row) throws SQLException {
    long parent = row.getLong(3);
    return row.wasNull() ? Optional.empty() : Optional.of(parent);
  }

  private List<Part> parts(@Nullable String text) {
    return text == null ? List.of() : List.of(json.read(text, Part[].class));
  }

  private static String folded(TurnEntry turn) {
    return WordQuery.fold(
        words(Stream.concat(turn.asked().said().stream(), turn.progress().answer().stream())));
  }

  /// The words among parts.
  static String words(Stream<Part> parts) {
    return parts
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text())
        .collect(Collectors.joining(" "));
  }
}
