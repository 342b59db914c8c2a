package studio.lumina.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Pictures that are part of a prompt, as files named after their content: the same picture is kept
/// once. One that came marked as made by a model keeps the mark. Any thread.
///
/// @param folder of the files
public record ControlPictures(Path folder) implements PhotoStore {
  /// Held while a file is written or removed: one that is taken up again is not removed.
  private static final Object FILES = new Object();

  /// A picture that was kept.
  ///
  /// @param name of its file, by which it is read again
  public record Kept(String name, Picture picture) {}

  /// Keeps the picture in a file that a person brings in, with the mark that it may carry.
  ///
  /// @throws LuminaException as [PictureFile#read] does, or with [Problem.FileUnwritable] or
  ///   [Problem.DiskFull]
  public Kept bringIn(Path file) {
    Picture picture = PictureFile.read(file);
    return new Kept(keep(picture, mark(file)), picture);
  }

  /// Keeps a picture and returns the name of its file.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  @Override
  public String keep(Picture picture) {
    return keep(picture, Optional.empty());
  }

  /// @throws LuminaException with [Problem.FileMissing] or [Problem.PictureDamaged]
  @Override
  public Picture read(String name) {
    if (!name.matches("[0-9a-f]{64}\\.png")) {
      throw new LuminaException(new Problem.PictureDamaged(name, "no name of a kept picture"));
    }
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture of a prompt"));
    }
    return PictureFile.read(file);
  }

  /// A mark comes to a file that has none, and never goes.
  private String keep(Picture picture, Optional<Provenance> mark) {
    String name = HexFormat.of().formatHex(digest(picture)) + ".png";
    synchronized (FILES) {
      write(folder.resolve(name), picture, mark);
    }
    return name;
  }

  private static void write(Path file, Picture picture, Optional<Provenance> mark) {
    if (!Files.exists(file)) {
      WholeFile.write(
          file,
          mark.map(made -> PngFile.bytes(picture, Map.of(), made))
              .orElseGet(() -> PngFile.bytes(picture, Map.of())));
    } else if (mark.isPresent() && mark(file).isEmpty()) {
      WholeFile.write(file, PngFile.bytes(picture, Map.of(), mark.get()));
    } else {
      renew(file);
    }
  }

  /// Removes one that nothing refers to, unless it was taken up again.
  ///
  /// @param before when it was taken up the last time at the latest
  void remove(String name, Instant before) throws IOException {
    Path file = folder.resolve(name);
    synchronized (FILES) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// One that is taken up again is not old any more.
  private static void renew(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      throw WholeFile.unwritable(file, 0, e);
    }
  }

  private static Optional<Provenance> mark(Path file) {
    try {
      return PngFile.provenance(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
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
