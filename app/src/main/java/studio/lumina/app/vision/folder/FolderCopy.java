package studio.lumina.app.vision.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Copies a picture of the library, recipe and mark included, as a whole or not at all.
final class FolderCopy {
  private FolderCopy() {}

  /// Does nothing where it is there already.
  static void of(Path from, Path to) {
    try {
      if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
        WholeFile.write(to, Files.readAllBytes(from));
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(from.toString(), e.toString()), e);
    }
  }
}
