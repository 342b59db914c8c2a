package studio.lumina.app.drop;

import java.nio.file.Path;
import studio.lumina.core.Problem;

/// Finds out what a file from outside is; reads it, so never on the FX thread.
@FunctionalInterface
public interface DroppedFileReader {
  /// Knows nothing.
  DroppedFileReader NONE =
      path ->
          new DroppedFile.Refused(path, new Problem.PictureUnsupported(path.toString(), "other"));

  /// What lies at `path`; never fails.
  DroppedFile look(Path path);
}
