package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What waits to be painted, in order; written as a whole.
final class QueueTable {
  private QueueTable() {}

  /// The pictures that wait.
  static List<Long> read(Connection connection) throws SQLException {
    return ids(
        connection,
        "SELECT picture FROM queue JOIN picture ON picture.id = queue.picture"
            + " WHERE discarded IS NULL ORDER BY position");
  }

  /// Makes these the pictures that wait.
  static void write(Connection connection, List<Long> ids) throws SQLException {
    try (Statement delete = connection.createStatement()) {
      delete.executeUpdate("DELETE FROM queue");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO queue VALUES (?, ?)")) {
      for (int i = 0; i < ids.size(); i++) {
        insert.setInt(1, i);
        insert.setLong(2, ids.get(i));
        insert.executeUpdate();
      }
    }
  }

  /// Puts a picture before all that wait.
  static void first(Connection connection, long id) throws SQLException {
    List<Long> ids = new ArrayList<>(read(connection));
    ids.remove(id);
    ids.addFirst(id);
    write(connection, ids);
  }

  /// Pauses what was being painted when the program ended, and puts it first.
  static void pauseInterrupted(Connection connection) throws SQLException {
    List<Long> interrupted =
        ids(connection, "SELECT id FROM picture WHERE state = 'RUNNING' ORDER BY id DESC");
    try (Statement update = connection.createStatement()) {
      update.executeUpdate("UPDATE picture SET state = 'PAUSED' WHERE state = 'RUNNING'");
    }
    for (long id : interrupted) {
      first(connection, id);
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
}
