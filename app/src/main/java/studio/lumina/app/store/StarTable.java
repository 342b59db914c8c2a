package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The stars that the artist gives to pictures, in the library's table of pictures.
final class StarTable {
  private static final int MOST = 5;

  private StarTable() {}

  /// Gives pictures a number of stars.
  ///
  /// @param stars 0 to 5
  /// @throws LuminaException with [Problem.SettingOutOfRange]
  static void put(Connection connection, List<Long> ids, int stars) throws SQLException {
    if (stars < 0 || stars > MOST) {
      throw new LuminaException(new Problem.SettingOutOfRange("stars", stars, 0, MOST));
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE picture SET star = ? WHERE id = ?")) {
      for (long id : ids) {
        update.setInt(1, stars);
        update.setLong(2, id);
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
