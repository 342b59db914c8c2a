package studio.lumina.core.models.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.hub.FakeHub;

/// `-Dlumina.kills=100` for as many kills as one has time for.
class KilledDownloadTest {
  private static final String FILE = "model.safetensors";
  private static final int KILLS = Integer.getInteger("lumina.kills", 3);

  @TempDir private Path folder;

  @Test
  void aKillCostsAtMostWhatCameSinceTheLastFlush() throws Exception {
    byte[] content = PullFixture.bytes(5, KILLS * 1_500_000);
    Random random = new Random(7);
    Path cache = folder.resolve("cache");
    CachedRepository repository = new ModelCache(cache).repository(PullFixture.MODEL);
    try (FakeHub hub = new FakeHub(Map.of(FILE, content))) {
      Path part = PartialFile.of(repository, hub.hash(FILE));
      long kept = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = killedAfter(hub, cache, 300_000 + random.nextInt(1_000_000));
        assertTrue(process.waitFor() != 0, "it was killed");
        assertTrue(Files.exists(part) || Files.exists(repository.blob(hub.hash(FILE))));
        assertEquals(kept, asked(hub), "it went on where the disk surely had it");
        long here = Files.exists(part) ? Files.size(part) : content.length;
        kept = Files.exists(part) ? PartialFile.kept(part) : content.length;
        assertTrue(here - kept <= KilledDownload.FLUSH + (1 << 16), here + " and " + kept);
        hub.seen().clear();
      }
      hub.onSending(_ -> {});
      assertEquals(0, start(hub, cache).waitFor());
      assertEquals(kept, asked(hub));
    }
    assertArrayEquals(
        content, Files.readAllBytes(repository.snapshot(FakeHub.COMMIT).resolve(FILE)));
  }

  /// The first byte of the content that was asked for.
  private static long asked(FakeHub hub) {
    return hub.seen().stream()
        .filter(each -> !each.hub())
        .findFirst()
        .map(each -> each.range().replaceAll("\\D", ""))
        .map(digits -> digits.isEmpty() ? 0 : Long.parseLong(digits))
        .orElseThrow();
  }

  private static Process killedAfter(FakeHub hub, Path cache, long bytes) throws IOException {
    AtomicReference<Process> process = new AtomicReference<>();
    hub.onSending(sent -> {
      Process running = process.get();
      if (sent >= bytes && running != null) {
        running.destroyForcibly();
      }
    });
    process.set(start(hub, cache));
    return process.get();
  }

  private static Process start(FakeHub hub, Path cache) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledDownload.class.getName(),
            hub.endpoint().toString(),
            cache.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
