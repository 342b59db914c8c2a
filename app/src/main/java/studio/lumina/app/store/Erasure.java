package studio.lumina.app.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import studio.lumina.core.files.WholeFile;

/// How a picture goes for good: its row with its codes, then its files. Should the program end
/// between the two, the files are swept later.
///
/// @param folders of the library
record Erasure(Folders folders) {
  /// A picture that is gone from the library; its files are not yet.
  record Gone(long id, Optional<String> file, Optional<String> thumbnail) {}

  /// Takes a picture of the trash that no job needs out of the library, where there is such a one.
  /// What was forked from it keeps its rows and becomes a first picture.
  Optional<Gone> remove(Connection connection, long id) throws SQLException {
    Optional<Gone> gone = Optional.empty();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT file, thumbnail FROM picture WHERE id = ? AND discarded IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM job WHERE job.picture = picture.id)")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          gone =
              Optional.of(
                  new Gone(
                      id,
                      Optional.ofNullable(row.getString(1)),
                      Optional.ofNullable(row.getString(2))));
        }
      }
    }
    if (gone.isPresent()) {
      change(connection, "UPDATE picture SET parent = NULL, fork_row = NULL WHERE parent = ?", id);
      change(connection, "DELETE FROM codes WHERE picture = ?", id);
      change(connection, "DELETE FROM picture WHERE id = ?", id);
    }
    return gone;
  }

  /// Removes the files of a picture that is gone.
  ///
  /// @throws studio.lumina.core.LuminaException with [studio.lumina.core.Problem.FileUnwritable]
  void removeFiles(Gone gone) {
    if (gone.file().isPresent()) {
      try {
        WholeFile.delete(folders.trash().resolve(gone.file().get()));
        WholeFile.delete(folders.pictures().resolve(gone.file().get()));
      } catch (IOException e) {
        throw WholeFile.unwritable(folders.trash().resolve(gone.file().get()), 0, e);
      }
    }
    gone.thumbnail().ifPresent(folders.thumbnailFiles()::delete);
  }

  private static void change(Connection connection, String sql, long id) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      change.setLong(1, id);
      change.executeUpdate();
    }
  }
}
