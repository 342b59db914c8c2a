package studio.lumina.app.create.control;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;

/// Keeps control pictures in memory.
public final class MemoryControlStore implements ControlStore {
  private final Map<String, Picture> kept = new HashMap<>();

  /// Forgets all.
  public void lose() {
    kept.clear();
  }

  @Override
  public Kept bringIn(Path file) {
    Picture picture = PictureFile.read(file);
    return new Kept(keep(picture), picture);
  }

  @Override
  public String keep(Picture picture) {
    String name = "picture " + kept.size();
    kept.put(name, picture);
    return name;
  }

  @Override
  public Picture read(String name) {
    Picture picture = kept.get(name);
    if (picture == null) {
      throw new LuminaException(new Problem.FileMissing(name, "picture of a prompt"));
    }
    return picture;
  }
}
