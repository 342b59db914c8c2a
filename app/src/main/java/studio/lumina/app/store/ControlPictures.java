package studio.lumina.app.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.lumina.app.recipe.PhotoNames;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PictureHeader;
import studio.lumina.core.image.PngFile;

/// Photos that are part of a prompt, as files named after their content: the same file is kept
/// once, byte for byte, with all marks that it carries. Prompts hold references to them. Earlier
/// versions named a file after its pixels; it is found under that name. Any thread.
///
/// @param folder of the files
public record ControlPictures(Path folder) implements PhotoStore {
  /// Endings of the files: what [PictureHeader#format] may be.
  private static final List<String> FORMATS = List.of("png", "jpeg", "webp", "gif", "bmp");

  private static final long PNG_START = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;

  /// Held while a file is written or removed: one that is taken up again is not removed.
  private static final Object FILES = new Object();

  /// A photo that was kept.
  ///
  /// @param reference to it, laid onto the closest size, centred
  /// @param preview the photo in small
  public record Kept(Part.PhotoReference reference, Picture preview) {}

  /// Keeps the photo in a file that a person brings in.
  ///
  /// @throws LuminaException as [PictureFile#read] does, or with [Problem.FileUnwritable] or
  ///   [Problem.DiskFull]
  public Kept bringIn(Path file) {
    return bringIn(photo(file));
  }

  /// Keeps a photo.
  ///
  /// @throws LuminaException as [PictureFile#read] does, or with [Problem.FileUnwritable] or
  ///   [Problem.DiskFull]
  Kept bringIn(PhotoFile photo) {
    PictureHeader header = PictureHeader.of(photo.name(), photo.bytes());
    Picture preview = PictureFile.preview(photo.name(), photo.bytes());
    String hash = photo.hash();
    put(folder.resolve(hash + "." + header.format()), photo.bytes());
    return new Kept(
        new Part.PhotoReference(
            hash, header.width(), header.height(), Crop.CENTRE, Optional.empty()),
        preview);
  }

  /// Keeps the file of a picture that is as large for the model as `size`.
  ///
  /// @throws LuminaException as [#bringIn(Path)] does
  public Part.PhotoReference whole(Path file, Size size) {
    return bringIn(file).reference().cropped(new Crop(Optional.of(size), 0.5, 0.5));
  }

  /// Keeps a picture's pixels as a file and returns its name.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public String keep(Picture picture) {
    byte[] bytes = PngFile.bytes(picture, Map.of());
    String name = new PhotoFile("picture", bytes).hash() + ".png";
    put(folder.resolve(name), bytes);
    return name;
  }

  @Override
  public Part.PhotoReference reference(Part.Photo photo) {
    return new Part.PhotoReference(
        PhotoNames.hash(keep(photo.picture())),
        photo.picture().width(),
        photo.picture().height(),
        photo.crop(),
        Optional.empty());
  }

  /// A prompt as it is kept: pixels become references.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public Prompt referring(Prompt prompt) {
    return prompt.withImages(image -> image instanceof Part.Photo photo ? reference(photo) : image);
  }

  /// The photo that a prompt of an earlier version names by its file, of which the first bytes are
  /// read at most; the file may be gone.
  @Override
  public Part.PhotoReference named(String name, Crop crop) {
    Path file = folder.resolve(PhotoNames.hash(name) + ".png");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      if (in.readLong() == PNG_START && in.readInt() > 0 && in.readInt() == IHDR) {
        return PhotoNames.reference(name, in.readInt(), in.readInt(), crop);
      }
    } catch (IOException e) {
      // As below: a list must not fail for a photo that nobody asked to see.
    }
    return PhotoNames.reference(name, 0, 0, crop);
  }

  /// The file of a kept photo, to be encoded.
  ///
  /// @param hash of a reference to it; the name that it had in earlier versions is taken too
  /// @throws LuminaException with [Problem.FileMissing] or [Problem.FileUnreadable]
  public PhotoFile photo(String hash) {
    return photo(file(hash));
  }

  /// A kept photo again.
  ///
  /// @param hash of a reference to it; the name that it had in earlier versions is taken too
  /// @throws LuminaException with [Problem.FileMissing] or as [PictureFile#read] does
  public Kept read(String hash) {
    PhotoFile photo = photo(hash);
    PictureHeader header = PictureHeader.of(photo.name(), photo.bytes());
    return new Kept(
        new Part.PhotoReference(
            PhotoNames.hash(hash), header.width(), header.height(), Crop.CENTRE, Optional.empty()),
        PictureFile.preview(photo.name(), photo.bytes()));
  }

  /// Removes a file that nothing refers to, unless it was taken up again.
  ///
  /// @param before when it was taken up the last time at the latest
  void remove(String name, Instant before) throws IOException {
    Path file = folder.resolve(name);
    synchronized (FILES) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        WholeFile.delete(file);
      }
    }
  }

  private Path file(String name) {
    String hash = PhotoNames.hash(name);
    return candidates(hash)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() ->
            new LuminaException(
                new Problem.FileMissing(
                    folder.resolve(hash + ".png").toString(), "picture of a prompt")));
  }

  private Stream<Path> candidates(String hash) {
    return FORMATS.stream().map(format -> folder.resolve(hash + "." + format));
  }

  private static PhotoFile photo(Path file) {
    if (!Files.exists(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "picture"));
    }
    try {
      long size = Files.size(file);
      if (size > PhotoFile.LONGEST) {
        throw new LuminaException(
            new Problem.PictureTooLarge(file.toString(), size, PhotoFile.LONGEST, "bytes"));
      }
      return new PhotoFile(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// One that is taken up again is not old any more.
  private static void put(Path file, byte[] bytes) {
    synchronized (FILES) {
      if (!Files.exists(file)) {
        WholeFile.write(file, bytes);
        return;
      }
      try {
        WholeFile.touch(file);
      } catch (IOException e) {
        throw WholeFile.unwritable(file, 0, e);
      }
    }
  }
}
