package studio.lumina.app.vision.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.app.recipe.MapFile;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.NewFile;
import studio.lumina.core.files.WholeFile;

/// Copies a picture of the library, recipe and mark included, as a whole or not at all.
final class FolderCopy {
  private FolderCopy() {}

  /// Does nothing where it is there already. An earlier map is replaced and nothing else: a photo
  /// that has the name stays, and the map is numbered.
  static void of(Path from, Path wished) {
    try {
      Path to = NewFile.of(wished, file -> isFor(from, file));
      if (NewFile.isFree(to) || Files.mismatch(from, to) >= 0) {
        WholeFile.write(to, Files.readAllBytes(from));
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(from.toString(), e.toString()), e);
    }
  }

  private static boolean isFor(Path from, Path file) {
    if (NewFile.isFree(file) || MapFile.is(file)) {
      return true;
    }
    try {
      return Files.mismatch(from, file) < 0;
    } catch (IOException e) {
      return false; // a folder, or a file that cannot be read: not one to replace
    }
  }
}
