package studio.lumina.app.vision.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.lumina.app.recipe.MapFile;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The pictures in a folder, by their names' endings: no hidden ones, and no maps that were written
/// there before. Reads the disk, so never on the FX thread.
final class FolderListing {
  private static final int MOST = 10_000;
  private static final int DEEPEST = 16;
  private static final List<String> ENDINGS =
      List.of(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp");

  private FolderListing() {}

  /// In the order of their paths. A sub-folder that cannot be read, as a disk's own ones often
  /// cannot, is passed over.
  ///
  /// @param deep whether those of sub-folders are among them
  /// @throws LuminaException with [Problem.FileUnreadable] where the folder cannot be read
  static List<Path> of(Path folder, boolean deep) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, Set.of(), deep ? DEEPEST : 1, new Visitor(folder, found));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    found.sort(Comparator.naturalOrder());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> found;

    Visitor(Path folder, List<Path> found) {
      this.folder = folder;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      return !inner.equals(folder) && isHidden(inner)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isPicture(file)
          && !isHidden(file)
          && Files.isRegularFile(file)
          && !MapFile.isNamedAndIs(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(folder)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
