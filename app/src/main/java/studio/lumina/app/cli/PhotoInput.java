package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// A photo that a command was given, and that is known to be one.
///
/// @param width pixels, upright
/// @param height pixels, upright
record PhotoInput(PhotoFile file, int width, int height) {
  /// Reads and decodes a photo.
  ///
  /// @throws LuminaException where there is none that can be read
  static PhotoInput read(Path path) {
    Picture picture = PictureFile.read(path);
    try {
      return new PhotoInput(
          new PhotoFile(path.toString(), Files.readAllBytes(path)),
          picture.width(),
          picture.height());
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(path.toString(), e.toString()), e);
    }
  }

  /// For a prompt: its hash, and its image tokens as the engine reads them, cropped in the middle.
  ///
  /// @throws LuminaException where it cannot be fitted or encoded
  Part.PhotoReference encoded(Engine engine) {
    return new Part.PhotoReference(file.hash(), width, height, Crop.CENTRE, Optional.empty())
        .encoded(engine.encode(file, Crop.CENTRE));
  }
}
