package studio.lumina.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for folders, and knows where the starter lies.
public interface ModelChoice {
  /// A folder picked by the artist, or nothing.
  ///
  /// @param title what it is for
  Optional<Path> folder(String title);

  /// The checkpoint that ships with the studio.
  Path starter();
}
