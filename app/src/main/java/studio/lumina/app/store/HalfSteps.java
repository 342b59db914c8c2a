package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Puts files where their rows say that they are: a file was moved to the trash, or back, and the
/// program ended before the row said so. The row counts, since only what it says was acknowledged.
///
/// @param folders of the library
/// @param trash held while a file and its row change together
record HalfSteps(Folders folders, Database database, Trash trash) {
  private record Row(long id, String file, boolean discarded) {}

  /// Looks at all pictures once; returns how many files were put right.
  int finish(BooleanSupplier stop) {
    Set<String> shown = names(folders.pictures());
    Set<String> discarded = names(folders.trash());
    int moved = 0;
    for (Row row : rows()) {
      Set<String> right = row.discarded() ? discarded : shown;
      Set<String> wrong = row.discarded() ? shown : discarded;
      if (!right.contains(row.file()) && wrong.contains(row.file()) && !stop.getAsBoolean()) {
        moved += move(row) ? 1 : 0;
      }
    }
    return moved;
  }

  /// It may have been moved by somebody meanwhile.
  private boolean move(Row row) {
    synchronized (trash) {
      if (!rows().contains(row)) {
        return false;
      }
      Path from = (row.discarded() ? folders.pictures() : folders.trash()).resolve(row.file());
      Path to = (row.discarded() ? folders.trash() : folders.pictures()).resolve(row.file());
      if (!Files.exists(from) || Files.exists(to)) {
        return false;
      }
      try {
        WholeFile.move(from, to);
        return true;
      } catch (IOException e) {
        throw WholeFile.unwritable(to, 0, e);
      }
    }
  }

  private List<Row> rows() {
    return database.transact(connection -> {
      List<Row> rows = new ArrayList<>();
      try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, file, discarded IS NOT NULL FROM picture WHERE file IS NOT NULL");
          ResultSet all = select.executeQuery()) {
        while (all.next()) {
          rows.add(new Row(all.getLong(1), all.getString(2), all.getBoolean(3)));
        }
      }
      return rows;
    });
  }

  private static Set<String> names(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.png")) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    return names;
  }
}
