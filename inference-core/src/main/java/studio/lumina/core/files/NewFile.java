package studio.lumina.core.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Names that the program chooses for results: none replaces a file that is there, since nobody
/// said that it may.
public final class NewFile {
  private NewFile() {}

  /// `FILE.png` where nothing has that name, else `FILE-2.png`, `FILE-3.png`, ...
  public static Path of(Path wished) {
    return of(wished, NewFile::isFree);
  }

  /// The first of these names that is free.
  public static Path of(Path wished, Predicate<Path> free) {
    Path file = wished;
    for (int number = 2; !free.test(file); number++) {
      file = numbered(wished, number);
    }
    return file;
  }

  /// Whether nothing has that name, not even a link that leads nowhere.
  public static boolean isFree(Path file) {
    return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// `FILE-7.png` for 7.
  public static Path numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return file.resolveSibling(stem + "-" + number + (dot > 0 ? name.substring(dot) : ".png"));
  }
}
