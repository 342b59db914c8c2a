package studio.lumina.app.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;

/// Tells maps of photos that this program wrote from other files, by the recipes in them.
public final class MapFile {
  private static final Pattern NAME =
      Pattern.compile(".*-(depth|segmentation|normals|pose|detect(?:ion)?)(-[0-9]+)?\\.png");

  private MapFile() {}

  /// Whether a file is a map of that task.
  public static boolean is(Path file, Task task) {
    return task(file).filter(task::equals).isPresent();
  }

  /// Whether a file is a map of any task.
  public static boolean is(Path file) {
    return task(file).isPresent();
  }

  /// The same for many files: only those that are named like a map are looked into.
  public static boolean isNamedAndIs(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() && is(file);
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
