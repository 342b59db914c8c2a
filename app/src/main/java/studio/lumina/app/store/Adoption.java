package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Takes picture files that no row of the library knows into it, with all that their recipes tell;
/// one without a recipe comes as the picture alone. A file that cannot be read stays where it is.
final class Adoption {
  private static final int AT_ONCE = 32;
  private static final Pattern NUMBER = Pattern.compile(".*-([0-9]{1,18})\\.png");

  private final Folders folders;
  private final Database database;
  private final PictureTable table;
  private final FileEntries files;
  private final Map<Long, Long> numbers = new HashMap<>();
  private final boolean sameNumbers;

  /// What came of it.
  ///
  /// @param pictures how many came into the library
  /// @param unreadable files that are no pictures any more
  record Adopted(int pictures, List<Path> unreadable) {}

  /// @param sameNumbers whether a number in a recipe means the same picture in this library
  Adoption(Folders folders, Database database, boolean sameNumbers) {
    this.folders = folders;
    this.database = database;
    this.sameNumbers = sameNumbers;
    this.table = new PictureTable(new StoreJson(folders.controls()), folders.pictures());
    this.files = new FileEntries(new ControlPictures(folders.controls()));
  }

  /// Files that no row knows, in order of their names, which begin with the date.
  List<Path> orphans(Path folder) {
    Set<String> known = database.transact(Adoption::known);
    List<Path> orphans = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.png")) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (!known.contains(name) && !database.transact(connection -> begun(connection, name))) {
          orphans.add(file);
        }
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    orphans.sort(null);
    return orphans;
  }

  /// Takes in what is in the folder of pictures.
  ///
  /// @param stop whether to leave off
  /// @param done told how many files were looked at
  Adopted pictures(BooleanSupplier stop, IntConsumer done) {
    return all(orphans(folders.pictures()), Optional.empty(), stop, done);
  }

  /// Takes in what is in the trash, as thrown away now: nobody knows any more when it was.
  Adopted trash() {
    return all(orphans(folders.trash()), Optional.of(Instant.now()), () -> false, count -> {});
  }

  private Adopted all(
      List<Path> orphans, Optional<Instant> discarded, BooleanSupplier stop, IntConsumer done) {
    int adopted = 0;
    List<Path> unreadable = new ArrayList<>();
    for (int at = 0; at < orphans.size() && !stop.getAsBoolean(); at += AT_ONCE) {
      List<FileEntries.Found> found = new ArrayList<>();
      for (Path file : orphans.subList(at, Math.min(orphans.size(), at + AT_ONCE))) {
        try {
          found.add(files.read(file));
        } catch (LuminaException e) {
          System.getLogger(Adoption.class.getName())
              .log(System.Logger.Level.WARNING, "no picture: " + file, e);
          unreadable.add(file);
        }
      }
      database.change(connection -> {
        for (FileEntries.Found each : found) {
          insert(connection, each, discarded);
        }
      });
      adopted += found.size();
      done.accept(Math.min(orphans.size(), at + AT_ONCE));
    }
    return new Adopted(adopted, unreadable);
  }

  private void insert(Connection connection, FileEntries.Found found, Optional<Instant> discarded)
      throws SQLException {
    Optional<PictureEntry.Fork> fork = Optional.empty();
    if (found.fork().isPresent()) {
      long parent = found.fork().get().parent();
      Optional<Long> here =
          Optional.ofNullable(numbers.get(parent))
              .or(() -> Optional.of(parent).filter(p -> sameNumbers));
      if (here.isPresent() && exists(connection, here.get())) {
        fork = Optional.of(new PictureEntry.Fork(here.get(), found.fork().get().row()));
      }
    }
    long id = table.insert(connection, found.entry(fork));
    found.number().ifPresent(number -> numbers.put(number, id));
    if (discarded.isPresent()) {
      Trash.hide(connection, id, discarded);
    }
  }

  private static boolean exists(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM picture WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static Set<String> known(Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT file FROM picture WHERE file IS NOT NULL");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /// Whether a file is of a picture whose row does not know it yet: it is being kept, or the
  /// program ended in between, and it is kept again.
  private static boolean begun(Connection connection, String name) throws SQLException {
    Matcher number = NUMBER.matcher(name);
    if (!number.matches()) {
      return false;
    }
    long id = Long.parseLong(number.group(1));
    try (PreparedStatement select =
        connection.prepareStatement("SELECT created FROM picture WHERE id = ? AND file IS NULL")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            && PictureFiles.name(Instant.ofEpochMilli(row.getLong(1)), id).equals(name);
      }
    }
  }
}
