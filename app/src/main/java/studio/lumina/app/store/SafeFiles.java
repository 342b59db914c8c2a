package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// The library's files, which are there as a whole or not at all; see [WholeFile].
final class SafeFiles {
  private SafeFiles() {}

  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  static void write(Path file, byte[] bytes) {
    WholeFile.write(file, bytes);
  }

  /// Moves a file within the library and forces both folders.
  static void move(Path from, Path to) throws IOException {
    WholeFile.move(from, to);
  }

  /// Removes what an interrupted [#write] left.
  static void sweep(Path folder) {
    WholeFile.sweep(folder);
  }

  static LuminaException unwritable(Path file, long needed, IOException cause) {
    return WholeFile.unwritable(file, needed, cause);
  }

  /// Free bytes where `file` lies; -1 where nobody knows.
  static long free(Path file) {
    return WholeFile.free(file);
  }
}
