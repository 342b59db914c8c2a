package studio.lumina.core.models.download;

import java.time.Duration;
import java.util.Optional;

/// How far a download is.
///
/// @param done bytes that are here
/// @param total bytes of the whole snapshot
/// @param bytesPerSecond over the last seconds; 0 while nothing is known
/// @param left how long it will take at that speed, where it is known
public record DownloadProgress(
    Phase phase, long done, long total, long bytesPerSecond, Optional<Duration> left) {
  /// What is being done.
  public enum Phase {
    /// The hub is asked which files there are.
    LISTING,
    /// What is here already is read again and compared.
    CHECKING,
    FETCHING
  }
}
