package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// The files of the library's pictures, each with the mark that a model made it.
///
/// @param folder of the files
/// @param photos where photos of prompts are
record PictureFiles(Path folder, PhotoStore photos) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int STAMP_LENGTH = 19;

  /// Writes a picture's file, in place of the one that it has; returns where.
  ///
  /// @param recipe whether all that is needed to draw it again is in it
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  Path write(PictureEntry entry, Picture pixels, boolean recipe) {
    Path file = entry.file().orElseGet(() -> folder.resolve(name(entry.created(), entry.id())));
    Map<String, String> texts = recipe ? RecipePng.texts(Recipes.of(entry), photos) : Map.of();
    WholeFile.write(file, PngFile.bytes(pixels, texts, Provenance.of(entry.prompt())));
    return file;
  }

  /// Never that of another picture, also where numbers begin anew in a rescued library.
  static String name(Instant created, long id) {
    return STAMP.format(created) + "-" + id + ".png";
  }

  /// The start of a name: a date in UTC to the millisecond.
  static String stamp(Instant created) {
    return STAMP.format(created);
  }

  /// When the picture of a file was asked for, where its name says so.
  static Optional<Instant> created(String name) {
    try {
      return name.length() < STAMP_LENGTH
          ? Optional.empty()
          : Optional.of(STAMP.parse(name.substring(0, STAMP_LENGTH), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
