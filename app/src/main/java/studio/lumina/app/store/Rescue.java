package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.HealthCheck;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PngFile;
import tools.jackson.core.JacksonException;

/// What is done about a damaged library: it is kept aside, and a new one is begun from the recipes
/// in the picture files. Nothing is deleted.
///
/// @param folders of the library
/// @param json of its values
record Rescue(Folders folders, StoreJson json) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /// A library's database, or where that is damaged a new one with all that its pictures tell.
  ///
  /// @param findings gets what had to be repaired
  static Database database(Folders folders, List<Problem> findings) {
    Rescue rescue = new Rescue(folders, new StoreJson(folders.controls()));
    try {
      if (Files.exists(folders.suspicion())) {
        HealthCheck.now(folders.database());
      }
      Database database = Database.open(folders.database());
      rescue.trust();
      return database;
    } catch (LuminaException e) {
      if (!(e.problem() instanceof Problem.LibraryDamaged damaged)) {
        throw e;
      }
      Path aside = rescue.keepAside(Instant.now());
      findings.add(new Problem.LibraryDamaged(aside.toString(), damaged.detail()));
      rescue.trust();
      rescue.renewTrash();
      Database fresh = Database.open(folders.database());
      PictureTable table = new PictureTable(rescue.json(), folders.pictures());
      for (PictureEntry entry : rescue.entries()) {
        fresh.transact(connection -> table.insert(connection, entry));
      }
      return fresh;
    }
  }

  /// The database that was suspected is not there any more.
  private void trust() {
    try {
      Files.deleteIfExists(folders.suspicion());
    } catch (IOException e) {
      throw WholeFile.unwritable(folders.suspicion(), 0, e);
    }
  }

  /// Nobody knows any more since when pictures are in the trash: from now on.
  private void renewTrash() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.trash())) {
      for (Path file : files) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      throw WholeFile.unwritable(folders.trash(), 0, e);
    }
  }

  /// Moves the database and what belongs to it aside; returns where it is now.
  Path keepAside(Instant now) {
    Path aside = folders.root().resolve("library.damaged-" + STAMP.format(now) + ".db");
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Path part = Path.of(folders.database() + suffix);
        if (Files.exists(part)) {
          WholeFile.move(part, Path.of(aside + suffix));
        }
      }
      return aside;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(aside.toString(), e.toString()), e);
    }
  }

  /// Entries of all picture files with a recipe, the oldest first.
  List<PictureEntry> entries() {
    List<PictureEntry> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.pictures(), "*.png")) {
      for (Path file : files) {
        entry(file).ifPresent(found::add);
      }
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnreadable(folders.pictures().toString(), e.toString()), e);
    }
    found.sort(Comparator.comparing(PictureEntry::created));
    return found;
  }

  private Optional<PictureEntry> entry(Path file) {
    try {
      return Optional.ofNullable(PngFile.texts(Files.readAllBytes(file)).get(Recipe.KEYWORD))
          .map(text -> json.read(text, Recipe.class))
          .map(recipe -> recipe.entry().withFile(file));
    } catch (IOException | JacksonException | LuminaException | IllegalArgumentException e) {
      System.getLogger(Rescue.class.getName())
          .log(System.Logger.Level.WARNING, "no recipe in " + file, e);
      return Optional.empty();
    }
  }
}
