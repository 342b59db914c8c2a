package studio.lumina.app.create.control;

import java.nio.file.Path;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// Keeps control pictures, so that they are there again at the next start. Reads and writes files;
/// any thread but the window's.
public interface ControlStore {
  /// Nothing is kept.
  ControlStore NONE =
      new ControlStore() {
        @Override
        public Kept bringIn(Path file) {
          return new Kept("", PictureFile.read(file));
        }

        @Override
        public String keep(Picture picture) {
          return "";
        }

        @Override
        public Picture read(String kept) {
          throw new LuminaException(new Problem.FileMissing(kept, "picture of a prompt"));
        }
      };

  /// A picture and the name by which it is read again; empty where it is not kept.
  record Kept(String name, Picture picture) {}

  /// Takes the picture in a file in.
  ///
  /// @throws LuminaException where the file is no picture, or it cannot be kept
  Kept bringIn(Path file);

  /// Keeps a picture.
  ///
  /// @return the name by which it is read again
  /// @throws LuminaException where it cannot be kept
  String keep(Picture picture);

  /// A picture kept earlier.
  ///
  /// @throws LuminaException where it is not there any more
  Picture read(String kept);
}
