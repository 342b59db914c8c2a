package studio.lumina.app.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Keeps a second run of the program out of a library. The system frees it when the process ends,
/// however that happens.
public record LibraryLock(FileChannel channel) implements AutoCloseable {
  /// @throws LuminaException with [Problem.LibraryInUse] where another run holds it
  public static LibraryLock take(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new LuminaException(new Problem.LibraryInUse(String.valueOf(file.getParent())));
      }
      return new LibraryLock(channel);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(file.toString(), e.toString()), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      System.getLogger(LibraryLock.class.getName())
          .log(System.Logger.Level.WARNING, "the lock goes with the process", e);
    }
  }
}
