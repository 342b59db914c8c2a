package studio.lumina.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the artist for a folder or a file with the system's own dialog. FX thread only; waits for
/// the answer. Tests have one that knows the answer.
public interface Chooser {
  /// A kind of file.
  ///
  /// @param words what it is, e.g. `Pictures`
  /// @param patterns e.g. `*.png`
  record Kind(String words, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }
  }

  /// A folder.
  ///
  /// @param title what it is for
  Optional<Path> folder(String title);

  /// A file that is there.
  Optional<Path> open(String title, Kind kind);

  /// A file to be written.
  ///
  /// @param folder where the dialog opens; empty where the system decides
  /// @param name offered for it
  Optional<Path> save(String title, Optional<Path> folder, String name, Kind kind);
}
