package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Symbolic links, also those whose file is yet to be written.
final class Links {
  /// As many as Linux follows.
  private static final int MOST = 40;

  private Links() {}

  /// What is at the end of the links that begin at `path`; `path` itself where it is no link.
  static Path behind(Path path) throws IOException {
    Path at = path;
    for (int i = 0; Files.isSymbolicLink(at); i++) {
      if (i == MOST) {
        throw new FileSystemLoopException(path.toString());
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }
}
