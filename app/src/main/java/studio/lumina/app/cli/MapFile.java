package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;

/// Tells files that `lumina vision` wrote from others, by their names and by the recipes in them.
final class MapFile {
  private static final Pattern NAME =
      Pattern.compile(".*-(depth|segmentation|normals|pose|detect)(-[0-9]+)?\\.png");

  private MapFile() {}

  /// Whether a file is a map of that task.
  static boolean is(Path file, Task task) {
    return task(file).filter(task::equals).isPresent();
  }

  /// Whether a file is a map. Only files that are named like one are looked into.
  static boolean isAny(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() && task(file).isPresent();
  }

  private static Optional<Task> task(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return RecipePng.in(Files.readAllBytes(file), PhotoStore.NONE)
          .map(Recipe::prompt)
          .filter(Prompt.Vision.class::isInstance)
          .map(prompt -> ((Prompt.Vision) prompt).task());
    } catch (IOException | LuminaException e) {
      return Optional.empty(); // not known to be one
    }
  }
}
