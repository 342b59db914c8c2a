package studio.lumina.app.work.run;

import java.nio.file.Path;
import studio.lumina.app.store.Library;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;

/// Photos of a folder as parts of prompts.
final class PhotoFiles {
  private PhotoFiles() {}

  /// A photo, kept in the library, that is laid onto the closest size, centred.
  ///
  /// @throws studio.lumina.core.LuminaException where it cannot be read
  static Part.Image photo(Library library, Path file) {
    return new Part.Photo(library.controls().bringIn(file).picture(), Crop.CENTRE);
  }
}
