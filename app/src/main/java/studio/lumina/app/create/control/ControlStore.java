package studio.lumina.app.create.control;

import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// Keeps control pictures as files, so that prompts can refer to them. Reads and writes files; any
/// thread but the window's.
public interface ControlStore {
  /// Nothing is kept.
  ControlStore NONE =
      new ControlStore() {
        @Override
        public Kept bringIn(Path file) {
          throw new LuminaException(new Problem.FileMissing(file.toString(), "picture"));
        }

        @Override
        public Kept read(String hash) {
          throw new LuminaException(new Problem.FileMissing(hash, "picture of a prompt"));
        }
      };

  /// A control picture that is kept.
  ///
  /// @param photo the reference to it
  /// @param preview the picture in small
  record Kept(Part.PhotoReference photo, Picture preview) {}

  /// Takes the picture in a file in.
  ///
  /// @throws LuminaException where the file is no picture, or it cannot be kept
  Kept bringIn(Path file);

  /// A picture kept earlier.
  ///
  /// @param hash of its content
  /// @throws LuminaException where it is not there any more
  Kept read(String hash);
}
