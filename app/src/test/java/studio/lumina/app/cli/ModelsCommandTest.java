package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.models.environment.HubEnvironment;
import studio.lumina.core.models.hub.FakeHub;
import studio.lumina.core.models.hub.Fault;

class ModelsCommandTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("lumina.reference", "../inference-core/src/test/reference"));
  private static final Path TINY = REFERENCE.resolve("tiny-7b-style");

  @TempDir private Path folder;

  private CommandRun run(URI endpoint, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ModelsPlaces places =
        new ModelsPlaces(
            new HubEnvironment(
                endpoint, folder.resolve("cache"), folder.resolve("token"), Map.of()),
            folder.resolve("own"));
    int status =
        CommandLineProgram.run(
            Stream.concat(Stream.of("models"), Stream.of(arguments)).toArray(String[]::new),
            (_, _) -> {
              throw new IllegalStateException("no engine is needed");
            },
            places,
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new CommandRun(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /// Nothing answers there, and whoever asks it fails.
  private CommandRun offline(String... arguments) {
    return run(URI.create("http://127.0.0.1:9"), arguments);
  }

  private static FakeHub tinyHub() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(TINY)) {
      for (Path each : found.toList()) {
        files.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
    }
    return new FakeHub(files);
  }

  @Test
  void aModelIsPulledListedVerifiedAndRemoved() throws IOException {
    try (FakeHub hub = tinyHub()) {
      CommandRun pulled = run(hub.endpoint(), "pull", FakeHub.REPOSITORY);
      assertEquals(0, pulled.status(), pulled.err());
      assertTrue(Files.exists(Path.of(pulled.out().strip(), "config.json")), pulled.out());
      hub.seen().clear();
      CommandRun list = run(hub.endpoint(), "list");
      assertTrue(list.out().contains("org/model  ready"), list.out());
      assertTrue(list.out().contains("lumina-mgpt-7b-768 "), list.out());
      CommandRun info = run(hub.endpoint(), "info", FakeHub.REPOSITORY);
      assertTrue(info.out().contains("state: ready"), info.out());
      CommandRun verified = run(hub.endpoint(), "verify", FakeHub.REPOSITORY);
      assertEquals(0, verified.status(), verified.err());
      assertEquals("8 of 8 files are as published\n", verified.out().replace("\r", ""));
      Path shard = Path.of(pulled.out().strip(), "model-00001-of-00002.safetensors").toRealPath();
      byte[] bytes = Files.readAllBytes(shard);
      bytes[bytes.length - 1] ^= 1;
      Files.write(shard, bytes);
      CommandRun damaged = run(hub.endpoint(), "verify", FakeHub.REPOSITORY);
      assertEquals(1, damaged.status());
      assertTrue(damaged.err().contains("not what was published"), damaged.err());
      CommandRun dry = run(hub.endpoint(), "remove", "--dry-run", FakeHub.REPOSITORY);
      assertTrue(dry.out().contains("would be freed"), dry.out());
      CommandRun removed = run(hub.endpoint(), "remove", FakeHub.REPOSITORY);
      assertEquals(0, removed.status(), removed.err());
      assertFalse(Files.exists(Path.of(pulled.out().strip())));
      assertTrue(hub.seen().isEmpty(), "only a pull connects");
    }
  }

  @Test
  void aHubsRefusalIsASentence() throws IOException {
    try (FakeHub hub = tinyHub()) {
      hub.fail(Fault.GATED, 1);
      CommandRun gated = run(hub.endpoint(), "pull", FakeHub.REPOSITORY);
      assertEquals(2, gated.status());
      assertTrue(gated.err().contains("accept the terms"), gated.err());
    }
  }

  @Test
  void whatIsOnDiskIsImportedAndForgotten() {
    CommandRun imported = offline("import", TINY.toString());
    assertEquals(0, imported.status(), imported.err());
    assertTrue(offline("list").out().contains("tiny-7b-style  ready"));
    CommandRun codec = offline("import", REFERENCE.resolve("chameleon").toString());
    assertEquals(0, codec.status(), codec.err());
    assertTrue(codec.out().startsWith("codec: "), codec.out());
    assertEquals(0, offline("remove", TINY.toString()).status());
    assertFalse(offline("list").out().contains("tiny-7b-style"));
    assertTrue(Files.exists(TINY));
    assertEquals(1, offline("import", folder.toString()).status());
  }

  @Test
  void theCodecsPlaceIsToldUntilItIsHere() {
    CommandRun info = offline("info", "lumina-mgpt-7b-768");
    assertEquals(0, info.status(), info.err());
    assertTrue(info.out().contains("Accept its terms at"), info.out());
    assertTrue(info.out().contains("state: not here"), info.out());
    offline("import", REFERENCE.resolve("chameleon").toString());
    assertTrue(offline("info", "lumina-mgpt-7b-768").out().contains("codec: " + Path.of("/")));
  }

  @Test
  void whatNobodyKnowsIsTold() {
    for (String command : new String[] {"info", "pull", "verify", "remove"}) {
      CommandRun run = offline(command, "nothing");
      assertEquals(2, run.status(), command);
      assertTrue(run.err().contains("No model \"nothing\" is known here"), run.err());
    }
    assertEquals(2, offline("pull", "org/model", "--parallel", "99").status());
    assertEquals(2, offline("verify", "org/model").status());
  }
}
