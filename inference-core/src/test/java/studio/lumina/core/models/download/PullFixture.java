package studio.lumina.core.models.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.environment.AccessToken;
import studio.lumina.core.models.environment.HubEnvironment;
import studio.lumina.core.models.hub.FakeHub;
import studio.lumina.core.models.hub.HubClient;

/// A fake hub with a model, a cache, and a client with a token between them. Waits are noted and
/// not waited.
final class PullFixture implements AutoCloseable {
  static final RepositoryId MODEL = RepositoryId.of(FakeHub.REPOSITORY);
  static final String SHARD = "model-00001-of-00002.safetensors";
  static final int SHARD_BYTES = 400_000;

  final FakeHub hub;
  final ModelCache cache;
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final DownloadControl control = new DownloadControl();
  private final HubClient client;
  private long free = Long.MAX_VALUE;

  PullFixture(Path folder) throws IOException {
    this(folder, Map.of());
  }

  PullFixture(Path folder, Map<String, String> variables) throws IOException {
    hub =
        new FakeHub(
            Map.of(
                "config.json",
                "{}\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "tokenizer/vqgan.yaml",
                bytes(3, 100),
                SHARD,
                bytes(1, SHARD_BYTES),
                "model-00002-of-00002.safetensors",
                bytes(2, 300_000),
                "pytorch_model.bin",
                bytes(4, 1000)));
    cache = new ModelCache(folder.resolve("cache"));
    client =
        new HubClient(
            new HubEnvironment(hub.endpoint(), cache.folder(), folder.resolve("token"), variables),
            AccessToken.of("hf_secret"),
            Duration.ofMillis(400));
  }

  static byte[] bytes(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  void room(long bytes) {
    free = bytes;
  }

  CachedRepository repository() {
    return cache.repository(MODEL);
  }

  Path shown(String name) {
    return repository().snapshot(FakeHub.COMMIT).resolve(name);
  }

  SnapshotDownload.Outcome pull() {
    return pull(new ArrayList<>()::add);
  }

  SnapshotDownload.Outcome pull(java.util.function.Consumer<DownloadProgress> listener) {
    return new SnapshotDownload(client, cache, options()).run(MODEL, "main", control, listener);
  }

  DownloadOptions options() {
    return new DownloadOptions(
        2,
        50_000,
        _ -> free,
        Optional.of(time -> {
          waits.add(time);
          return !control.isStopped();
        }));
  }

  @Override
  public void close() {
    client.close();
    hub.close();
  }
}
