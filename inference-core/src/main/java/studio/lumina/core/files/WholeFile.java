package studio.lumina.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Files that are there as a whole or not at all, whenever the power fails: written under a
/// temporary name of their own, forced to the disk, moved, and the folder forced as well. Any
/// thread may use it.
public final class WholeFile {
  private static final String TEMPORARY = ".tmp";

  /// Room that a file system needs besides a file's bytes.
  private static final long SLACK = 65_536;

  private WholeFile() {}

  /// Writes a file, in place of the one that is there, whose mode stays. Where that fails, the old
  /// one is as before and nothing is left behind.
  ///
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  public static void write(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath();
    Path temporary = temporary(target);
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      keepMode(target, temporary);
      move(temporary, target);
    } catch (IOException e) {
      remove(temporary, e);
      throw unwritable(target, bytes.length, e);
    }
  }

  /// A name beside a file under which it can be written by others, to be given to [#settle]; what
  /// is left there by a kill is swept.
  public static Path temporary(Path file) {
    // Not after the file's own name, which may be as long as the file system allows.
    return file.toAbsolutePath()
        .resolveSibling(
            ".lumina-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY);
  }

  /// Forces a finished file to the disk and gives it its name, in place of the one that is there.
  ///
  /// @param temporary from [#temporary]
  public static void settle(Path temporary, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    move(temporary, file.toAbsolutePath());
  }

  /// Copies a file, whose copy is there as a whole or not at all.
  ///
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  public static void copy(Path from, Path to) {
    Path temporary = temporary(to);
    long size = 0;
    try {
      size = Files.size(from);
      Files.copy(from, temporary);
      settle(temporary, to);
    } catch (IOException e) {
      remove(temporary, e);
      throw unwritable(to.toAbsolutePath(), size, e);
    }
  }

  /// Moves a file within a file system, in place of the one that is there, and forces both folders.
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path source = from.toAbsolutePath().getParent();
    Path target = to.toAbsolutePath().getParent();
    force(target);
    if (source != null && !source.equals(target)) {
      force(source);
    }
  }

  /// Removes a file, where it is there, and forces its folder: once this returns it stays gone.
  public static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      force(file.toAbsolutePath().getParent());
    }
  }

  /// Says that a file was taken up now.
  public static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  /// Removes what a [#write] left that was killed.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), e.toString()), e);
    }
  }

  /// Why a file of `needed` bytes could not be written: a full disk, or what the system says.
  public static LuminaException unwritable(Path file, long needed, IOException cause) {
    long free = free(file);
    return new LuminaException(
        free >= 0 && free < needed + SLACK
            ? new Problem.DiskFull(file.toString(), needed, free)
            : new Problem.FileUnwritable(file.toString(), String.valueOf(cause.getMessage())),
        cause);
  }

  /// Who may read and write the new file as they could the old one.
  private static void keepMode(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.isRegularFile(old)) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
  }

  /// Free bytes where `file` lies; -1 where nobody knows, as on `/proc`, which holds no bytes.
  public static long free(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        return -1;
      }
      FileStore store = Files.getFileStore(folder);
      return store.getTotalSpace() == 0 ? -1 : store.getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void remove(Path temporary, IOException cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static void force(@Nullable Path folder) throws IOException {
    // Windows knows no way to force a folder and does not need one.
    if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
