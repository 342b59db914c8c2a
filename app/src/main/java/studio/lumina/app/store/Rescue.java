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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.HealthCheck;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// What is done about a damaged library: it is kept aside, and a new one is begun from the recipes
/// in the picture files. Nothing is deleted.
///
/// @param folders of the library
record Rescue(Folders folders) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// A library's database, or where that is damaged a new one with all that its pictures tell.
  ///
  /// @param findings gets what had to be repaired
  static Database database(Folders folders, List<Problem> findings) {
    Rescue rescue = new Rescue(folders);
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
      PictureTable table = new PictureTable(new StoreJson(folders.controls()), folders.pictures());
      Map<Long, Long> numbers = new HashMap<>();
      for (Found found : rescue.found()) {
        PictureEntry entry = found.entry(numbers);
        long id = fresh.transact(connection -> table.insert(connection, entry));
        found.recipe().origin().ifPresent(origin -> numbers.put(origin.picture(), id));
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

  /// A picture file with its recipe.
  record Found(Path file, Recipe recipe) {
    /// As an entry of the new library; a fork of a picture that was found stays one.
    ///
    /// @param numbers of pictures, those of the lost library to those of the new one
    PictureEntry entry(Map<Long, Long> numbers) {
      Optional<PictureEntry.Fork> fork =
          recipe
              .origin()
              .flatMap(Recipe.Origin::fork)
              .flatMap(left ->
                  Optional.ofNullable(numbers.get(left.parent()))
                      .map(parent -> new PictureEntry.Fork(parent, left.row())));
      return Recipes.entry(recipe, file, fork);
    }
  }

  /// All picture files with a recipe, the oldest first.
  List<Found> found() {
    List<Found> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.pictures(), "*.png")) {
      for (Path file : files) {
        recipe(file).ifPresent(recipe -> found.add(new Found(file, recipe)));
      }
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnreadable(folders.pictures().toString(), e.toString()), e);
    }
    found.sort(Comparator.comparing(picture -> picture.recipe().created()));
    return found;
  }

  private Optional<Recipe> recipe(Path file) {
    try {
      return RecipePng.in(Files.readAllBytes(file), new ControlPictures(folders.controls()));
    } catch (IOException | LuminaException e) {
      System.getLogger(Rescue.class.getName())
          .log(System.Logger.Level.WARNING, "no recipe in " + file, e);
      return Optional.empty();
    }
  }
}
