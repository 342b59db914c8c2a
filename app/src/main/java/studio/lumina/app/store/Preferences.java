package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.Opening;
import tools.jackson.core.JacksonException;

/// The user's preferences: names and values, read from memory. Any thread may use it; [#put] waits
/// for the disk.
public final class Preferences {
  private static final String OPENING = "opening";

  private final Database database;
  private final StoreJson json;
  private final Map<String, String> values = new ConcurrentHashMap<>();

  Preferences(Database database, StoreJson json) {
    this.database = database;
    this.json = json;
    values.putAll(database.transact(Preferences::all));
  }

  /// The value kept under a name.
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// Keeps a value; it is on the disk when this returns. Where that fails, what was kept before is
  /// still the value.
  public synchronized void put(String name, String value) {
    if (value.equals(values.get(name))) {
      return;
    }
    database.transact(connection -> {
      try (PreparedStatement upsert =
          connection.prepareStatement(
              "INSERT INTO preference VALUES (?, ?)"
                  + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
        upsert.setString(1, name);
        upsert.setString(2, value);
        return upsert.executeUpdate();
      }
    });
    values.put(name, value);
  }

  /// The checkpoint opened last; empty also where its kind of entry is no longer understood.
  public Optional<Opening> lastOpening() {
    try {
      return value(OPENING).map(text -> json.read(text, Opening.class));
    } catch (JacksonException e) {
      System.getLogger(Preferences.class.getName())
          .log(System.Logger.Level.WARNING, "the last checkpoint is forgotten", e);
      return Optional.empty();
    }
  }

  /// Remembers the checkpoint opened last.
  public void rememberOpening(Opening opening) {
    put(OPENING, json.write(opening));
  }

  /// Whether a text is part of any value.
  boolean mention(String text) {
    return values.values().stream().anyMatch(value -> value.contains(text));
  }

  private static Map<String, String> all(Connection connection) throws SQLException {
    Map<String, String> found = new ConcurrentHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, value FROM preference")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }
}
