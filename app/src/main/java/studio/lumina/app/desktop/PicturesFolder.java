package studio.lumina.app.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder in which the artist's own pictures lie: `Pictures` in the home folder, or what a
/// Linux desktop calls it there (file `user-dirs.dirs` of xdg-user-dirs).
public final class PicturesFolder {
  private static final String ENTRY = "XDG_PICTURES_DIR=";
  private static final String HOME = "$HOME";

  private PicturesFolder() {}

  /// That of the user who runs the program.
  public static Optional<Path> ofUser() {
    return in(Path.of(System.getProperty("user.home", "")), System.getenv());
  }

  /// That of a home folder; the home folder itself where there is none, empty where not even that
  /// is a folder.
  ///
  /// @param variables of the environment
  static Optional<Path> in(Path home, Map<String, String> variables) {
    return named(home, variables)
        .filter(Files::isDirectory)
        .or(() -> Optional.of(home.resolve("Pictures")).filter(Files::isDirectory))
        .or(() -> Optional.of(home).filter(Files::isDirectory));
  }

  private static Optional<Path> named(Path home, Map<String, String> variables) {
    String set = variables.getOrDefault("XDG_CONFIG_HOME", "");
    try {
      Path config = set.isEmpty() ? home.resolve(".config") : Path.of(set);
      Path file = config.resolve("user-dirs.dirs");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith(ENTRY))
          .map(line -> line.substring(ENTRY.length()).replace("\"", ""))
          .map(name ->
              name.startsWith(HOME)
                  ? home.resolve(name.substring(HOME.length()).replaceFirst("^/+", ""))
                  : home.resolve(name))
          .findFirst();
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return Optional.empty(); // a file that cannot be understood names no folder
    }
  }
}
