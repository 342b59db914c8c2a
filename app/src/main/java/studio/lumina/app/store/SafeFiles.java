package studio.lumina.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Files that are there as a whole or not at all, whenever the power fails: written under a
/// temporary name, forced to the disk, moved, and the folder forced as well.
final class SafeFiles {
  private static final String TEMPORARY = ".tmp";

  private SafeFiles() {}

  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  static void write(Path file, byte[] bytes) {
    Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(temporary, file);
    } catch (IOException e) {
      throw unwritable(file, bytes.length, e);
    }
  }

  /// Moves a file within the library and forces both folders.
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(to.toAbsolutePath().getParent());
    force(from.toAbsolutePath().getParent());
  }

  /// Removes what an interrupted [#write] left.
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), e.toString()), e);
    }
  }

  static LuminaException unwritable(Path file, long needed, IOException cause) {
    long free = free(file);
    return new LuminaException(
        free >= 0 && free < needed + 65_536
            ? new Problem.DiskFull(file.toString(), needed, free)
            : new Problem.FileUnwritable(file.toString(), String.valueOf(cause.getMessage())),
        cause);
  }

  /// Free bytes where `file` lies; -1 where nobody knows.
  static long free(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void force(@org.jspecify.annotations.Nullable Path folder) throws IOException {
    // Windows knows no way to force a folder and does not need one.
    if (folder == null || System.getProperty("os.name").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
