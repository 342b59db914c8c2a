package studio.lumina.app.create.set;

import java.nio.file.Path;
import java.util.List;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.LuminaException;

/// Draws a set as one labelled picture; reads and writes files, so never on the FX thread.
@FunctionalInterface
public interface SheetWriter {
  /// Draws none.
  SheetWriter NONE = (set, members, target) -> {};

  /// Writes the set's contact sheet.
  ///
  /// @param target a PNG
  /// @throws LuminaException where it cannot be written
  void write(PictureSet set, List<PictureSummary> members, Path target);
}
