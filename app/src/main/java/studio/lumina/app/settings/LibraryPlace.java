package studio.lumina.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The library's folder now and from the next start on.
///
/// @param now the folder in use
/// @param choose makes another folder the library's from the next start on; may throw a
///   [studio.lumina.core.LuminaException]
/// @param next the folder chosen for the next start, where it is another
public record LibraryPlace(Path now, Consumer<Path> choose, Optional<Path> next) {
  /// The same with another folder for the next start.
  LibraryPlace withNext(Path folder) {
    return new LibraryPlace(
        now, choose, folder.equals(now) ? Optional.empty() : Optional.of(folder));
  }
}
