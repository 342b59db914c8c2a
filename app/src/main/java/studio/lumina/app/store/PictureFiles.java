package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
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

  /// Writes a picture's file, in place of the one that it has; returns where.
  ///
  /// @param recipe whether all that is needed to draw it again is in it
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  Path write(PictureEntry entry, Picture pixels, boolean recipe) {
    Path file = entry.file().orElseGet(() -> folder.resolve(name(entry)));
    Map<String, String> texts = recipe ? RecipePng.texts(Recipes.of(entry), photos) : Map.of();
    WholeFile.write(file, PngFile.bytes(pixels, texts, Provenance.of(entry.prompt())));
    return file;
  }

  /// Never that of another picture, also where numbers begin anew in a rescued library.
  private static String name(PictureEntry entry) {
    return STAMP.format(entry.created()) + "-" + entry.id() + ".png";
  }
}
