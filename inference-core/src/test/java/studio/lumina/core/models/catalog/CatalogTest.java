package studio.lumina.core.models.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.models.RepositoryId;

class CatalogTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  @TempDir private Path folder;

  @Test
  void knowsThePublishedCheckpoints() {
    Catalog catalog = Catalog.bundled();
    assertEquals(
        List.of(512, 768, 768, 1024, 512),
        catalog.models().stream().map(CatalogModel::targetSize).toList());
    CatalogModel omni = catalog.find("Alpha-VLLM/Lumina-mGPT-7B-768-Omni").orElseThrow();
    assertTrue(omni.abilities().contains(CatalogModel.Ability.VISION));
    assertEquals(omni, catalog.find("lumina-mgpt-7b-768-omni").orElseThrow());
    assertEquals(omni, catalog.of(omni.repository()).orElseThrow());
    assertTrue(catalog.codec().files().contains("vqgan.ckpt"));
    assertTrue(catalog.find("nothing").isEmpty());
  }

  @Test
  void sizesAreThoseOfTheArchitecture() {
    CatalogModel small = Catalog.bundled().find("lumina-mgpt-7b-768").orElseThrow();
    assertEquals(7.0e9, small.shape().parameters(), 0.05e9);
    assertEquals(14.0e9, small.downloadBytes(), 0.1e9);
    CatalogModel large = Catalog.bundled().find("lumina-mgpt-34b-512").orElseThrow();
    assertEquals(34.3e9, large.shape().parameters(), 0.2e9);
  }

  /// Against the tensors of a real config.json: only norms are left out.
  @Test
  void parametersAreCountedAsTheTensorsAre() {
    Config config = Config.read(REFERENCE.resolve("tiny-34b-style/config.json"));
    long tensors =
        config.tensors().entrySet().stream()
            .filter(entry -> !entry.getKey().contains("norm"))
            .mapToLong(
                entry -> java.util.Arrays.stream(entry.getValue()).reduce(1, (a, b) -> a * b))
            .sum();
    assertEquals(tensors, ModelShape.of(config).parameters());
  }

  @Test
  void aFileAddsToIt() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"format": 1, "models": [{"id": "mine", "name": "Mine", "repository": "me/mine",
             "abilities": ["draw"], "targetSize": 512, "licence": "my own",
             "downloadBytes": 12, "config": {"num_hidden_layers": 2}}]}
            """);
    Catalog catalog = Catalog.bundled().with(file);
    assertEquals(6, catalog.models().size());
    CatalogModel mine = catalog.find("mine").orElseThrow();
    assertEquals(RepositoryId.of("me/mine"), mine.repository());
    assertEquals(12, mine.downloadBytes());
    assertEquals(4096, mine.shape().hidden());
    assertEquals(Catalog.bundled().codec(), catalog.codec());
    assertEquals(6, catalog.with(file).models().size(), "the same id is the same model");
    assertEquals(catalog, catalog.with(folder.resolve("none.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"format\": 1, \"models\": [{}]}",
        "{\"format\": 1, \"models\": [{\"id\": \"../x\"}]}",
        "{\"format\": 1, \"models\": [{\"id\": \"x\", \"name\": \"X\", \"targetSize\": 8,"
            + " \"licence\": \"l\", \"repository\": \"a/b\", \"abilities\": [\"fly\"]}]}",
        "{\"format\": 1, \"models\": [{\"id\": \"x\", \"name\": \"X\", \"targetSize\": 8,"
            + " \"licence\": \"l\", \"repository\": \"a/b\", \"config\": {\"hidden_size\": -1}}]}"
      })
  void aBrokenFileIsToldByName(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), text);
    Problem problem =
        assertThrows(LuminaException.class, () -> Catalog.bundled().with(file)).problem();
    assertEquals(
        file.toString(), assertInstanceOf(Problem.CheckpointInvalid.class, problem).file());
  }

  @Test
  void aNewerFileIsNotGuessedAt() throws Exception {
    Path file = Files.writeString(folder.resolve("new.json"), "{\"format\": 2}");
    assertInstanceOf(
        Problem.FromNewerVersion.class,
        assertThrows(LuminaException.class, () -> Catalog.bundled().with(file)).problem());
  }
}
