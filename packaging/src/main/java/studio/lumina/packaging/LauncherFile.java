package studio.lumina.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what `jpackage` wrote for a launcher (`NAME.cfg`).
final class LauncherFile {
  private static final String LINE = "app.classpath=";

  private LauncherFile() {}

  /// The class path of the window's launcher, in its order: a cache of classes holds for this one
  /// only.
  ///
  /// @param app the folder of the program's files
  static String classPath(Path app, Target target) throws IOException {
    try (Stream<String> lines = Files.lines(app.resolve(target.programName() + ".cfg"))) {
      return lines
          .filter(line -> line.startsWith(LINE))
          .map(line -> line.substring(LINE.length()).replace("$APPDIR", app.toString()))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
