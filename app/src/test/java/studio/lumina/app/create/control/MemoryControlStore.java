package studio.lumina.app.create.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// Keeps control pictures in memory.
public final class MemoryControlStore implements ControlStore {
  private final Map<String, Kept> kept = new HashMap<>();

  /// A control picture whose file is of no matter.
  public static ControlModel.Control control(String name, Picture picture) {
    return new ControlModel.Control(
        name,
        reference(new PhotoFile(name, picture.samples()).hash(), picture),
        Optional.of(picture));
  }

  /// Forgets all.
  public void lose() {
    kept.clear();
  }

  @Override
  public Kept bringIn(Path file) {
    Picture picture = PictureFile.read(file);
    try {
      String hash = new PhotoFile(file.toString(), Files.readAllBytes(file)).hash();
      kept.put(hash, new Kept(reference(hash, picture), picture));
      return read(hash);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  @Override
  public Kept read(String hash) {
    Kept picture = kept.get(hash);
    if (picture == null) {
      throw new LuminaException(new Problem.FileMissing(hash, "picture of a prompt"));
    }
    return picture;
  }

  private static Part.PhotoReference reference(String hash, Picture picture) {
    return new Part.PhotoReference(
        hash, picture.width(), picture.height(), Crop.CENTRE, Optional.empty());
  }
}
