package studio.lumina.core.models.download;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Counts the bytes of all transfers of a download, and tells how far it is, at most five times a
/// second.
final class ProgressMeter {
  private static final long WINDOW = 10_000_000_000L;
  private static final long PERIOD = 200_000_000L;

  private record Sample(long time, long fetched) {}

  private final long total;
  private final Consumer<DownloadProgress> listener;
  private final LongSupplier clock;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long done;
  private long fetched;

  ProgressMeter(long total, Consumer<DownloadProgress> listener, LongSupplier clock) {
    this.total = total;
    this.listener = listener;
    this.clock = clock;
  }

  /// Bytes that were here already, or that turned out not to be good (below zero).
  synchronized void here(long bytes) {
    done += bytes;
    tell(DownloadProgress.Phase.CHECKING);
  }

  /// Bytes that came over the network.
  synchronized void fetched(long bytes) {
    done += bytes;
    fetched += bytes;
    long now = clock.getAsLong();
    if (samples.isEmpty() || now - samples.getLast().time() >= PERIOD) {
      samples.add(new Sample(now, fetched));
      while (samples.size() > 2 && now - samples.getFirst().time() > WINDOW) {
        samples.removeFirst();
      }
      tell(DownloadProgress.Phase.FETCHING);
    }
  }

  /// The end.
  synchronized void end() {
    tell(DownloadProgress.Phase.FETCHING);
  }

  private void tell(DownloadProgress.Phase phase) {
    long speed = 0;
    if (samples.size() > 1) {
      Sample first = samples.getFirst();
      Sample last = samples.getLast();
      speed = Math.round((last.fetched() - first.fetched()) * 1e9 / (last.time() - first.time()));
    }
    listener.accept(
        new DownloadProgress(
            phase,
            done,
            total,
            speed,
            speed > 0
                ? Optional.of(Duration.ofSeconds(Math.ceilDiv(total - done, speed)))
                : Optional.empty()));
  }
}
