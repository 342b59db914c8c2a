package studio.lumina.app.store;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// Pictures that are part of a prompt, as files named after their content: the same picture is kept
/// once.
final class ControlPictures {
  private ControlPictures() {}

  /// Keeps a picture and returns the name of its file.
  static String keep(Path folder, Picture picture) {
    String name = HexFormat.of().formatHex(digest(picture)) + ".png";
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      SafeFiles.write(file, PngFile.bytes(picture, Map.of()));
    }
    return name;
  }

  /// @throws LuminaException with [Problem.FileMissing] or [Problem.PictureDamaged]
  static Picture read(Path folder, String name) {
    if (!name.matches("[0-9a-f]{64}\\.png")) {
      throw new LuminaException(new Problem.PictureDamaged(name, "no name of a kept picture"));
    }
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture of a prompt"));
    }
    return PictureFile.read(file);
  }

  private static byte[] digest(Picture picture) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          ByteBuffer.allocate(12)
              .putInt(picture.width())
              .putInt(picture.height())
              .putInt(picture.mode().channels())
              .flip());
      return digest.digest(picture.samples());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
