package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Where a command writes its result. [#check] finds out before hours of work whether that can be
/// done.
sealed interface Output {
  /// What stands for standard output on the command line.
  Path STANDARD = Path.of("-");

  /// Endings of picture formats that are not written.
  Set<String> OTHER_PICTURES =
      Set.of(
          "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "bmp", "tif", "tiff", "avif", "heic", "heif",
          "jxl", "jp2", "psd", "svg", "tga", "ico", "exr", "pdf");

  /// A plain file, there as a whole or not at all; a link is followed, a mode is kept.
  ///
  /// @param named as the user gave it
  /// @param target the same behind all links
  record PlainFile(Path named, Path target) implements Output {
    /// Tries the very name, which may be too long, or not one for this file system.
    @Override
    public void check() {
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new LuminaException(
            new Problem.FileMissing(String.valueOf(folder), "folder of the file"));
      }
      if (Files.isDirectory(target)) {
        throw new LuminaException(
            new Problem.FileUnwritable(named.toString(), "A folder has that name"));
      }
      try {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(Files.createTempFile(folder, ".lumina-", ".tmp"));
        } else {
          FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
          Files.delete(target);
        }
      } catch (IOException e) {
        throw WholeFile.unwritable(named, 0, e);
      }
    }

    @Override
    public void write(byte[] bytes, Console console) {
      WholeFile.write(target, bytes);
    }
  }

  /// A device or a pipe, or a file that is open already: written into, never replaced.
  record Stream(Path named) implements Output {
    @Override
    public void check() {
      if (!Files.isWritable(named)) {
        throw new LuminaException(
            new Problem.FileUnwritable(named.toString(), "It is not open for writing"));
      }
    }

    @Override
    public void write(byte[] bytes, Console console) {
      try (FileChannel channel = FileChannel.open(named, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      } catch (IOException e) {
        throw WholeFile.unwritable(named, bytes.length, e);
      }
    }
  }

  /// Standard output, which then carries nothing else.
  record StandardOutput() implements Output {
    @Override
    public Path named() {
      return STANDARD;
    }

    @Override
    public void check() {}

    @Override
    public void write(byte[] bytes, Console console) {
      console.out().write(bytes, 0, bytes.length);
      if (console.out().checkError()) {
        throw new LuminaException(
            new Problem.FileUnwritable("standard output", "It is closed or full"));
      }
    }
  }

  /// Its name as the user gave it.
  Path named();

  /// @throws LuminaException with [Problem.FileMissing] or [Problem.FileUnwritable] where nothing
  ///   can be written there
  void check();

  /// Writes all of it.
  ///
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  void write(byte[] bytes, Console console);

  /// Says on standard output which file the result is in.
  default void tell(Console console) {
    if (this instanceof PlainFile) {
      console.out().println(named());
    }
  }

  /// What a name on the command line stands for.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] where it is a disk, a socket, or a link
  ///   that leads nowhere
  static Output of(Path named) {
    if (named.equals(STANDARD)) {
      return new StandardOutput();
    }
    try {
      if (Files.exists(named) && !Files.isDirectory(named) && isOpenAlready(named)) {
        return new Stream(named);
      }
      return new PlainFile(named, Links.behind(named));
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(named.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /// The same for a picture, which is written as PNG.
  ///
  /// @throws LuminaException with [Problem.SettingInvalid] where the name says another format
  static Output ofPicture(Path named) {
    String name = String.valueOf(named.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && OTHER_PICTURES.contains(name.substring(dot + 1))) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              "--output",
              named.toString(),
              "a name that ends in .png, pictures are written as PNG"));
    }
    return of(named);
  }

  private static boolean isOpenAlready(Path named) throws IOException {
    if (Files.isRegularFile(named)) {
      // A descriptor of a process: what is behind it is open, and a new file would not be.
      Path folder = named.toAbsolutePath().getParent();
      return folder != null && folder.toRealPath().startsWith("/proc");
    }
    if (!named.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    int kind = (int) Files.getAttribute(named, "unix:mode") & 0xf000;
    if (kind != 0x1000 && kind != 0x2000) { // neither a pipe nor a character device
      throw new IOException("It is neither a file nor a pipe nor a device that takes characters");
    }
    return true;
  }
}
