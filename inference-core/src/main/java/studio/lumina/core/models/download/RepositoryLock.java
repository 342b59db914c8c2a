package studio.lumina.core.models.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.SnapshotManifest;

/// Keeps two studios from fetching into one repository at once. Other tools do not know it: against
/// them, names of our own and a rename at the end are what keeps files whole.
public final class RepositoryLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private RepositoryLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes it.
  ///
  /// @throws LuminaException with [Problem.ModelBusy] where another has it, or
  ///   [Problem.FileUnwritable]
  public static RepositoryLock take(CachedRepository repository) {
    Path file = SnapshotManifest.folder(repository).resolve("lock");
    CachedRepository.folders(file);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        throw new LuminaException(new Problem.ModelBusy(repository.id().toString()));
      }
      return new RepositoryLock(channel, lock);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(file.toString(), e.toString()), e);
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very program has it
    }
  }

  /// Whether it is still ours.
  public boolean isHeld() {
    return lock.isValid();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable("lock", e.toString()), e);
    }
  }
}
