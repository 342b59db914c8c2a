package studio.lumina.core.models.download;

import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.models.hub.Backoff;

/// How a snapshot is fetched.
///
/// @param parallel files that are fetched side by side
/// @param flushEvery bytes after which what came is brought to the disk; so much at most is fetched
///   again after a kill
/// @param space tells the room on a disk
/// @param waits waits between attempts; the download's own where empty
public record DownloadOptions(
    int parallel, long flushEvery, SpaceProbe space, Optional<Backoff.Pause> waits) {
  /// Two files side by side, brought to the disk every 32 MiB.
  public static final DownloadOptions USUAL =
      new DownloadOptions(2, 32L << 20, WholeFile::free, Optional.empty());

  /// Tells how much room a disk has.
  @FunctionalInterface
  public interface SpaceProbe {
    /// Free bytes where a file would lie; -1 where nobody knows.
    long free(Path file);
  }

  public DownloadOptions {
    if (parallel < 1 || parallel > 16 || flushEvery < 1) {
      throw new IllegalArgumentException("parallel " + parallel + ", flushEvery " + flushEvery);
    }
  }

  /// The same with another number of files side by side.
  public DownloadOptions inParallel(int files) {
    return new DownloadOptions(files, flushEvery, space, waits);
  }

  Backoff.Pause pause(DownloadControl control) {
    return waits.orElse(control::await);
  }
}
