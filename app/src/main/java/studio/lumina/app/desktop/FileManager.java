package studio.lumina.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Opens the system's file manager. Quick, and never fails: where the system has none, nothing
/// happens.
@FunctionalInterface
public interface FileManager {
  /// Opens nothing.
  FileManager NONE = file -> false;

  /// Shows a folder, or the folder of a file with the file chosen where the system can.
  ///
  /// @return whether a program was started for it
  boolean show(Path file);

  /// By a program of the system.
  static FileManager of(OperatingSystem system, Programs programs) {
    return file -> {
      for (List<String> words : system.show(file.toAbsolutePath(), Files.isDirectory(file))) {
        try {
          programs.start(words, Map.of());
          return true;
        } catch (IOException e) {
          System.getLogger(FileManager.class.getName())
              .log(System.Logger.Level.DEBUG, "no file manager: " + words.getFirst(), e);
        }
      }
      return false;
    };
  }
}
