package studio.lumina.app.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.app.prompt.StyleFile;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// Finds out what a file or folder is from what is in it: a checkpoint, a style file, a picture
/// with or without a recipe. Any thread but FX.
public final class FileInspector implements DroppedFileReader {
  @Override
  public DroppedFile look(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      return name(path).endsWith(".json")
          ? new DroppedFile.Styles(path, StyleFile.read(path).size())
          : picture(path);
    } catch (LuminaException e) {
      return new DroppedFile.Refused(path, e.problem());
    }
  }

  private static DroppedFile folder(Path path) {
    return Files.isRegularFile(path.resolve("config.json"))
        ? new DroppedFile.Checkpoint(path)
        : new DroppedFile.Refused(
            path,
            new Problem.FileMissing(path.resolve("config.json").toString(), "checkpoint's file"));
  }

  private static DroppedFile picture(Path path) {
    // Also where there is a recipe: a picture that is cut off must not pass for a whole one.
    Picture pixels = PictureFile.read(path);
    return recipe(path)
        .<DroppedFile>map(recipe ->
            new DroppedFile.Painted(
                path,
                recipe.prompt(),
                recipe.sampling(),
                recipe.size(),
                pixels.width(),
                pixels.height()))
        .orElseGet(() -> new DroppedFile.Photo(path, pixels.width(), pixels.height()));
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
