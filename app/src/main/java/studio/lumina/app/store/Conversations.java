package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Turn;
import tools.jackson.core.JacksonException;

/// The conversations in the library, turn by turn. Any thread may call it but the window's; what a
/// call returned from is on the disk.
public final class Conversations {
  private final Database database;
  private final StoreJson json;
  private final Clock clock;

  Conversations(Database database, StoreJson json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// A new, empty conversation; returns its number.
  public long begin() {
    return database.transact(connection -> insert(connection, null));
  }

  /// A new conversation with the first turns of another; returns its number.
  ///
  /// @param turns how many
  public long fork(long parent, int turns) {
    return database.transact(connection -> {
      long id = insert(connection, parent);
      try (PreparedStatement copy =
          connection.prepareStatement(
              "INSERT INTO turn SELECT ?, position, created, said, answer, finish, tokens, model,"
                  + " numerics_key FROM turn WHERE conversation = ? AND position < ?")) {
        copy.setLong(1, id);
        copy.setLong(2, parent);
        copy.setInt(3, turns);
        copy.executeUpdate();
      }
      return id;
    });
  }

  /// Adds a turn to the end of a conversation.
  public void add(long conversation, KeptTurn turn) {
    database.<Boolean>transact(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO turn SELECT ?1, (SELECT count(*) FROM turn WHERE conversation = ?1), ?2,"
                  + " ?3, ?4, ?5, ?6, ?7, ?8")) {
        insert.setLong(1, conversation);
        insert.setLong(2, clock.millis());
        insert.setString(3, json.write(turn.said().toArray(Part[]::new)));
        insert.setString(4, json.write(turn.answer().toArray(Part[]::new)));
        insert.setString(5, turn.finish().name());
        insert.setBytes(6, CodeRun.bytes(turn.tokens()));
        insert.setString(7, turn.model());
        insert.setString(8, turn.numericsKey());
        insert.executeUpdate();
      }
      return true;
    });
  }

  /// The turns of a conversation, the first first.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged]
  public List<KeptTurn> turns(long conversation) {
    return database.transact(connection -> {
      List<KeptTurn> turns = new ArrayList<>();
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT said, answer, finish, tokens, model, numerics_key FROM turn"
                  + " WHERE conversation = ? ORDER BY position")) {
        select.setLong(1, conversation);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            turns.add(turn(rows));
          }
        }
      } catch (JacksonException e) {
        throw new LuminaException(
            new Problem.LibraryDamaged(
                "conversation " + conversation, String.valueOf(e.getOriginalMessage())),
            e);
      }
      return List.copyOf(turns);
    });
  }

  private KeptTurn turn(ResultSet row) throws SQLException {
    return new KeptTurn(
        List.of(json.read(row.getString(1), Part[].class)),
        List.of(json.read(row.getString(2), Part[].class)),
        Turn.Finish.valueOf(row.getString(3)),
        CodeRun.tokens(row.getBytes(4)),
        row.getString(5),
        row.getString(6));
  }

  private long insert(Connection connection, @Nullable Long parent) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO conversation (created, parent) VALUES (?, ?) RETURNING id")) {
      insert.setLong(1, clock.millis());
      insert.setObject(2, parent);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
