package studio.lumina.app.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// What a file or folder that came from outside turned out to be.
public sealed interface Incoming {
  /// Where it lies.
  Path path();

  /// A picture with the recipe it was painted by: its settings can be restored.
  record Painted(Path path, Recipe recipe, int width, int height) implements Incoming {}

  /// Any other picture.
  record Photo(Path path, int width, int height) implements Incoming {}

  /// A folder with a checkpoint.
  record Checkpoint(Path path) implements Incoming {}

  /// A file of styles.
  record Styles(Path path, List<StylePreset> presets) implements Incoming {}

  /// Nothing that can be used, or damaged.
  record Refused(Path path, Problem problem) implements Incoming {}

  /// What lies at `path`. Reads the file, so it takes its time; never fails.
  static Incoming at(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      return name(path).endsWith(".json") ? new Styles(path, StyleFile.read(path)) : picture(path);
    } catch (LuminaException e) {
      return new Refused(path, e.problem());
    }
  }

  private static Incoming folder(Path path) {
    return Files.isRegularFile(path.resolve("config.json"))
        ? new Checkpoint(path)
        : new Refused(
            path,
            new Problem.FileMissing(path.resolve("config.json").toString(), "checkpoint's file"));
  }

  private static Incoming picture(Path path) {
    // Also where there is a recipe: a picture that is cut off must not pass for a whole one.
    Picture pixels = PictureFile.read(path);
    Optional<Recipe> recipe = recipe(path);
    return recipe.isPresent()
        ? new Painted(path, recipe.get(), pixels.width(), pixels.height())
        : new Photo(path, pixels.width(), pixels.height());
  }

  private static Optional<Recipe> recipe(Path path) {
    if (!name(path).endsWith(".png")) {
      return Optional.empty();
    }
    try {
      return RecipePng.in(Files.readAllBytes(path), PhotoStore.NONE);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(path.toString(), e.toString()), e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }
}
