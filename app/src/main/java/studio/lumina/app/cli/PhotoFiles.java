package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.lumina.app.recipe.MapFile;
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
  record Found(Path path, Path place) {
    /// The file's whole name.
    String name() {
      return String.valueOf(path.getFileName());
    }
  }

  /// All of them, those of a folder by name. Of a folder, hidden files and maps of photos do not
  /// count.
  ///
  /// @param deep whether a folder's own folders count
  /// @throws LuminaException with [Problem.FileUnreadable] where a folder cannot be listed, with
  ///   [Problem.SettingInvalid] where one has no picture
  static List<Found> in(List<Path> named, boolean deep) {
    List<Found> all = new ArrayList<>();
    for (Path name : named) {
      if (Files.isDirectory(name)) {
        all.addAll(folder(name, deep));
      } else {
        all.add(new Found(name, stem(Path.of(String.valueOf(name.getFileName())))));
      }
    }
    return named(all);
  }

  /// Each photo once; those that differ by their endings alone, as a camera's two files of one
  /// picture do, are told apart by them.
  private static List<Found> named(List<Found> all) {
    Set<Path> paths = new HashSet<>();
    List<Found> once =
        all.stream().filter(found -> paths.add(found.path().toAbsolutePath().normalize())).toList();
    Map<Path, Set<String>> names = new HashMap<>();
    for (Found found : once) {
      names.computeIfAbsent(found.place(), place -> new HashSet<>()).add(found.name());
    }
    return once.stream()
        .map(found ->
            names.getOrDefault(found.place(), Set.of()).size() == 1
                ? found
                : new Found(found.path(), found.place().resolveSibling(found.name())))
        .toList();
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
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              return !inner.equals(folder) && isHidden(inner)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!Files.isDirectory(file) && isPhoto(file)) {
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
              if (!isHidden(file)) {
                files.add(file); // reading it will say why
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    if (files.isEmpty()) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "PHOTO", folder.toString(), "a folder with pictures, that one has none"));
    }
    files.sort(Comparator.naturalOrder());
    return files.stream().map(file -> new Found(file, stem(folder.relativize(file)))).toList();
  }

  /// Hidden files are none: macOS keeps one beside each photo, `._PHOTO.jpg`. Maps of an earlier
  /// run are none either.
  private static boolean isPhoto(Path file) {
    return PICTURES.contains(ending(file)) && !isHidden(file) && !MapFile.isNamedAndIs(file);
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
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
