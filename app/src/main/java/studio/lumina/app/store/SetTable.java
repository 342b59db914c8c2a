package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;

/// Rows of the table of sets, and back.
///
/// @param json of their axes
record SetTable(StoreJson json) {
  /// Adds a set; returns its number.
  long insert(Connection connection, PictureSet set) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO picture_set (created, columns, rows) VALUES (?, ?, ?) RETURNING id")) {
      insert.setLong(1, set.created().toEpochMilli());
      insert.setString(2, json.write(set.columns()));
      insert.setString(3, set.rows().map(json::write).orElse(null));
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// @throws LuminaException where there is no such set, or it is damaged
  PictureSet set(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT created, columns, rows FROM picture_set WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new LuminaException(new Problem.Closed("set " + id));
        }
        @Nullable String rows = row.getString("rows");
        return new PictureSet(
            id,
            Instant.ofEpochMilli(row.getLong("created")),
            json.read(row.getString("columns"), PictureSet.Axis.class),
            Optional.ofNullable(rows).map(text -> json.read(text, PictureSet.Axis.class)));
      } catch (JacksonException e) {
        throw new LuminaException(
            new Problem.LibraryDamaged("set " + id, String.valueOf(e.getOriginalMessage())), e);
      }
    }
  }
}
