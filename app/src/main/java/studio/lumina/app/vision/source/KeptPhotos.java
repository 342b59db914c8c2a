package studio.lumina.app.vision.source;

import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Keeps photos as files named by their hash, so that prompts can refer to them. Reads and writes
/// files; any thread but the window's.
public interface KeptPhotos {
  /// Nothing is kept.
  KeptPhotos NONE =
      new KeptPhotos() {
        @Override
        public KeptPhoto bringIn(Path file) {
          throw new LuminaException(new Problem.FileMissing(file.toString(), "picture"));
        }

        @Override
        public KeptPhoto read(String hash) {
          throw new LuminaException(new Problem.FileMissing(hash, "picture of a prompt"));
        }
      };

  /// A photo that is kept.
  ///
  /// @param photo the reference to it
  /// @param preview the photo in small
  record KeptPhoto(Part.PhotoReference photo, Picture preview) {}

  /// Takes the photo in a file in.
  ///
  /// @throws LuminaException where the file is no picture, or it cannot be kept
  KeptPhoto bringIn(Path file);

  /// A photo kept earlier.
  ///
  /// @param hash of its content
  /// @throws LuminaException where it is not there any more
  KeptPhoto read(String hash);
}
