package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.ParametersText;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.JpegFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// Brings picture files from outside into the library, with what their recipes tell. A PNG is kept
/// byte for byte; another format as a PNG with the same pixels. Any thread but the window's; what a
/// call returned from is on the disk.
public final class PictureImport {
  private static final int NAME = 16;

  private final Folders folders;
  private final Database database;
  private final PictureTable table;
  private final FileEntries files;
  private final ControlPictures controls;

  /// What came of a file.
  ///
  /// @param id of the picture
  /// @param fresh whether it was not there before
  public record Imported(long id, boolean fresh) {}

  PictureImport(Folders folders, Database database) {
    this.folders = folders;
    this.database = database;
    this.table = new PictureTable(new StoreJson(folders.controls()), folders.pictures());
    this.controls = new ControlPictures(folders.controls());
    this.files = new FileEntries(controls);
  }

  /// Brings in a file. One that is in the library already, as a file or with the same codes, is not
  /// brought in twice.
  ///
  /// @throws LuminaException with [Problem.FileUnreadable], [Problem.FileUnwritable] or
  ///   [Problem.DiskFull], or as [PictureFile#read] does
  public Imported bringIn(Path file) {
    byte[] bytes = bytes(file);
    Picture pixels = PictureFile.read(file.toString(), bytes);
    FileEntries.Found found = files.read(file);
    PictureEntry whole = found.entry(Optional.empty());
    String name =
        PictureFiles.stamp(whole.created())
            + "-"
            + new PhotoFile(file.toString(), bytes).hash().substring(0, NAME)
            + ".png";
    Optional<Long> there = database.transact(connection -> same(connection, whole, name));
    if (there.isPresent()) {
      return new Imported(there.get(), false);
    }
    Path target = folders.pictures().resolve(name);
    WholeFile.write(target, isPng(bytes) ? bytes : PngFile.bytes(pixels, kept(bytes)));
    // What stays of it is in the file itself, whatever it was made of.
    PictureEntry entry =
        whole
            .withFile(target)
            .revised(
                whole
                    .revision()
                    .map(made -> made.over(controls.whole(target, made.mask().size()))));
    return new Imported(database.transact(connection -> table.insert(connection, entry)), true);
  }

  /// What a file of another format tells stays with it.
  private static Map<String, String> kept(byte[] bytes) {
    return JpegFile.comment(bytes)
        .map(text -> Map.of(ParametersText.KEYWORD, text))
        .orElse(Map.of());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > 4 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
  }

  private static Optional<Long> same(Connection connection, PictureEntry entry, String name)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, file FROM picture WHERE file = ?1 OR (created = ?2 AND drawn = ?3"
                + " AND ?3 > 0) ORDER BY discarded IS NOT NULL")) {
      select.setString(1, name);
      select.setLong(2, entry.created().toEpochMilli());
      select.setInt(3, entry.codes().size());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long id = rows.getLong(1);
          if (name.equals(rows.getString(2))
              || CodeRun.of(connection, id).codes().equals(entry.codes())) {
            return Optional.of(id);
          }
        }
      }
    }
    return Optional.empty();
  }
}
