package studio.lumina.app.vision.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The pictures in a folder, by their names' endings. Reads the disk, so never on the FX thread.
final class FolderListing {
  private static final int MOST = 10_000;
  private static final int DEEPEST = 16;
  private static final List<String> ENDINGS =
      List.of(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp");

  private FolderListing() {}

  /// In the order of their paths.
  ///
  /// @param deep whether those of sub-folders are among them
  /// @throws LuminaException with [Problem.FileUnreadable] where the folder cannot be read
  static List<Path> of(Path folder, boolean deep) {
    try (Stream<Path> found = Files.walk(folder, deep ? DEEPEST : 1)) {
      return found
          .filter(Files::isRegularFile)
          .filter(FolderListing::isPicture)
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
