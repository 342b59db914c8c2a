package studio.lumina.core.models.download;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.environment.HubEnvironment;
import studio.lumina.core.models.hub.HubClient;

/// A download in a process of its own, to be killed.
final class KilledDownload {
  static final int FLUSH = 200_000;

  private KilledDownload() {}

  /// @param arguments endpoint and cache folder
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    HubEnvironment environment =
        new HubEnvironment(
            URI.create(arguments[0]), folder, folder.resolveSibling("token"), Map.of());
    try (HubClient hub = new HubClient(environment, Optional.empty(), Duration.ofSeconds(10))) {
      new SnapshotDownload(
              hub, new ModelCache(folder), new DownloadOptions(2, FLUSH, _ -> -1, Optional.empty()))
          .run(PullFixture.MODEL, "main", new DownloadControl(), _ -> {});
    }
  }
}
