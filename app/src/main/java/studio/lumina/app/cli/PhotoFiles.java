package studio.lumina.app.cli;

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
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The photos that names on the command line stand for: files as they are, folders as the picture
/// files in them.
final class PhotoFiles {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "jpe", "jfif", "webp", "bmp", "gif", "tif", "tiff");

  private PhotoFiles() {}

  /// A photo.
  ///
  /// @param path where it is
  /// @param place its name below the folder that was named, without its ending; results are named
  ///   after it
  record Found(Path path, Path place) {}

  /// All of them, those of a folder by name.
  ///
  /// @param deep whether a folder's own folders count
  /// @throws LuminaException with [Problem.FileUnreadable] where a folder cannot be listed, with
  ///   [Problem.FileMissing] where one has no picture
  static List<Found> in(List<Path> named, boolean deep) {
    List<Found> all = new ArrayList<>();
    for (Path name : named) {
      if (Files.isDirectory(name)) {
        all.addAll(folder(name, deep));
      } else {
        all.add(new Found(name, stem(Path.of(String.valueOf(name.getFileName())))));
      }
    }
    return all;
  }

  private static List<Found> folder(Path folder, boolean deep) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          deep ? Integer.MAX_VALUE : 1,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!Files.isDirectory(file) && PICTURES.contains(ending(file))) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              if (file.equals(folder)) {
                throw failure;
              }
              files.add(file); // reading it will say why
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    if (files.isEmpty()) {
      throw new LuminaException(new Problem.FileMissing(folder.toString(), "folder with pictures"));
    }
    files.sort(Comparator.naturalOrder());
    return files.stream().map(file -> new Found(file, stem(folder.relativize(file)))).toList();
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Path stem(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    return file.resolveSibling(name);
  }
}
