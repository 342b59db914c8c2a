package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.files.WholeFile;

/// Where discarded pictures go and come back from. Each half of a step may be done again: a picture
/// whose file was moved when the power failed is moved back by [HalfSteps]. Who changes a file and
/// its row together holds this.
final class Trash {
  private final Folders folders;

  Trash(Folders folders) {
    this.folders = folders;
  }

  /// Moves a picture's file to the trash.
  void take(PictureEntry entry) {
    entry
        .file()
        .ifPresent(file -> {
          stamp(file);
          move(file, trashed(file));
        });
  }

  /// Moves a picture's file back.
  void giveBack(PictureEntry entry) {
    entry.file().ifPresent(file -> move(trashed(file), file));
  }

  /// Puts a picture's row out of sight, or back.
  static int hide(Connection connection, long id, Optional<Instant> when) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE picture SET discarded = ? WHERE id = ?")) {
      @Nullable Long stamp = when.map(Instant::toEpochMilli).orElse(null);
      update.setObject(1, stamp);
      update.setLong(2, id);
      return update.executeUpdate();
    }
  }

  /// The pictures in the trash that have any token of their own, the one that went there last
  /// first; what was only cancelled in the queue is no picture.
  static List<Long> latest(Connection connection, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id FROM picture WHERE discarded IS NOT NULL AND EXISTS"
                + " (SELECT 1 FROM codes WHERE codes.picture = picture.id)"
                + " ORDER BY discarded DESC, id DESC LIMIT ?")) {
      query.setInt(1, limit);
      List<Long> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    }
  }

  /// From now on it is in the trash, also where its row is lost.
  private static void stamp(Path file) {
    try {
      if (Files.exists(file)) {
        WholeFile.touch(file);
      }
    } catch (IOException e) {
      throw WholeFile.unwritable(file, 0, e);
    }
  }

  private Path trashed(Path file) {
    return folders.trash().resolve(file.getFileName());
  }

  private static void move(Path from, Path to) {
    if (!Files.exists(from)) {
      return;
    }
    try {
      WholeFile.move(from, to);
    } catch (IOException e) {
      throw WholeFile.unwritable(to, 0, e);
    }
  }
}
