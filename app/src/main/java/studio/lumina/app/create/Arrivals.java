package studio.lumina.app.create;

import java.nio.file.Path;
import studio.lumina.core.Problem;

/// Finds out what a file from outside is; reads it, so never on the FX thread.
@FunctionalInterface
public interface Arrivals {
  /// Knows nothing.
  Arrivals NONE =
      path -> new Arrival.Refused(path, new Problem.PictureUnsupported(path.toString(), "other"));

  /// What lies at `path`; never fails.
  Arrival look(Path path);
}
