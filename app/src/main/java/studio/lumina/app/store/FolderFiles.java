package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;

/// How far each file of a folder is, by the number of the job that goes through it; kept after the
/// job has ended. Any thread may call it but the window's; what a call returned from is on the
/// disk.
public final class FolderFiles {
  private final Database database;
  private final StoreJson json;

  FolderFiles(Database database, StoreJson json) {
    this.database = database;
    this.json = json;
  }

  /// The files of a job: as they stand, or all waiting where it was never begun.
  public List<FolderFile> begin(long job, List<Path> files) {
    return database.transact(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT OR IGNORE INTO folder_file (job, position, path, state)"
                  + " VALUES (?, ?, ?, 'WAITING')")) {
        int position = 0;
        for (Path file : files) {
          insert.setLong(1, job);
          insert.setInt(2, position++);
          insert.setString(3, file.toString());
          insert.executeUpdate();
        }
      }
      return read(
          connection.prepareStatement(
              "SELECT path, state, picture, problem FROM folder_file WHERE job = ? ORDER BY"
                  + " position"),
          job);
    });
  }

  /// The files of a job as they stand.
  public List<FolderFile> of(long job) {
    return begin(job, List.of());
  }

  /// Notes how far a file is.
  ///
  /// @param position among the job's files, from 0
  public void note(long job, int position, FolderFile file) {
    database.<Boolean>transact(connection -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE folder_file SET state = ?, picture = ?, problem = ?"
                  + " WHERE job = ? AND position = ?")) {
        update.setString(1, file.state().name());
        update.setObject(2, file.picture().orElse(null));
        update.setString(3, file.problem().map(json::write).orElse(null));
        update.setLong(4, job);
        update.setInt(5, position);
        update.executeUpdate();
      }
      return true;
    });
  }

  private List<FolderFile> read(PreparedStatement select, long job) throws SQLException {
    List<FolderFile> files = new ArrayList<>();
    try (select) {
      select.setLong(1, job);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long picture = rows.getLong(3);
          Optional<Long> painted = rows.wasNull() ? Optional.empty() : Optional.of(picture);
          @Nullable String problem = rows.getString(4);
          files.add(
              new FolderFile(
                  Path.of(rows.getString(1)),
                  FolderFile.State.valueOf(rows.getString(2)),
                  painted,
                  Optional.ofNullable(problem).map(text -> json.read(text, Problem.class))));
        }
      }
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.LibraryDamaged("job " + job, String.valueOf(e.getOriginalMessage())), e);
    }
    return List.copyOf(files);
  }
}
