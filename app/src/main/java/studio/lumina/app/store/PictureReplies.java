package studio.lumina.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import studio.lumina.app.store.db.Database;

/// The words that the model said beside a picture that it painted. Any thread may call it but the
/// window's; what a call returned from is on the disk.
public final class PictureReplies {
  private final Database database;

  PictureReplies(Database database) {
    this.database = database;
  }

  /// Keeps the words, in place of those that there were.
  public void keep(long picture, String words) {
    database.<Boolean>transact(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT OR REPLACE INTO picture_reply VALUES (?, ?)")) {
        insert.setLong(1, picture);
        insert.setString(2, words);
        insert.executeUpdate();
      }
      return true;
    });
  }

  /// The words of a picture; empty where the model said nothing.
  public Optional<String> of(long picture) {
    return database.transact(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement("SELECT words FROM picture_reply WHERE picture = ?")) {
        select.setLong(1, picture);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
      }
    });
  }
}
