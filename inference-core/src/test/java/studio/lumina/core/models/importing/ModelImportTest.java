package studio.lumina.core.models.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.RepositoryPath;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ContentCheck;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.cache.SnapshotManifest;

class ModelImportTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));
  private static final Path TINY = REFERENCE.resolve("tiny-7b-style");
  private static final Path CODEC =
      REFERENCE.resolve("chameleon/tokenizer").toAbsolutePath().normalize();
  private static final String COMMIT = "1".repeat(40);

  @TempDir private Path folder;

  private Path copy(Path from) throws IOException {
    Path to = Files.createDirectories(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName().toString()));
      }
    }
    return to;
  }

  private static Problem problem(Path folder) {
    return assertThrows(LuminaException.class, () -> ModelInspection.check(folder)).problem();
  }

  @Test
  void aGoodFolderIsTold() {
    LocalModel model = ModelInspection.check(TINY);
    assertEquals("tiny-7b-style", model.name());
    assertEquals(Optional.of(CODEC), model.codec());
    assertEquals(9216, model.config().vocabulary());
  }

  @Test
  void aTokenizerOfAnotherModelIsFound() throws IOException {
    Path copy = copy(TINY);
    Path tokenizer = copy.resolve("tokenizer.json");
    String text = Files.readString(tokenizer);
    Files.writeString(
        tokenizer,
        text.replace("\"<racm3:break>\": 8197", "\"<racm3:break>\": 8196")
            .replace("\"<racm3:break>\":8197", "\"<racm3:break>\":8196"));
    assertInstanceOf(Problem.CheckpointInvalid.class, problem(copy));
    Files.writeString(tokenizer, "{\"model\": {\"vocab\": {\"a\": 0}}}");
    assertTrue(problem(copy).toString().contains("another model"));
    Files.writeString(tokenizer, "{\"model\": {\"vocab\": {\"<racm3:break>\": 99999}}}");
    assertTrue(problem(copy).toString().contains("another model"));
    Files.delete(tokenizer);
    assertInstanceOf(Problem.FileMissing.class, problem(copy));
  }

  @Test
  void aFolderThatIsHalfAnotherModelIsRefused() throws IOException {
    Path copy = copy(TINY);
    Files.delete(copy.resolve("model-00002-of-00002.safetensors"));
    assertInstanceOf(Problem.FileMissing.class, problem(copy));
    Files.copy(
        copy.resolve("model-00001-of-00002.safetensors"),
        copy.resolve("model-00002-of-00002.safetensors"));
    assertInstanceOf(Problem.TensorMismatch.class, problem(copy));
  }

  @Test
  void theCodecIsCheckedAndRememberedForAll() throws IOException {
    ModelRegistry registry = new ModelRegistry(folder.resolve("own/models.json"));
    assertEquals(CODEC, registry.codec(REFERENCE.resolve("chameleon")));
    assertEquals(Optional.of(CODEC), registry.read().codec());
    assertInstanceOf(
        Problem.CodecMissing.class,
        assertThrows(LuminaException.class, () -> registry.codec(TINY)).problem());
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.copy(CODEC.resolve("vqgan.yaml"), broken.resolve("vqgan.yaml"));
    Files.writeString(broken.resolve("vqgan.ckpt"), "<html>");
    assertThrows(LuminaException.class, () -> registry.codec(broken));
    assertEquals(Optional.of(CODEC), registry.read().codec(), "the good one stays");
  }

  @Test
  void whatWasImportedIsRememberedOnceAndForgotten() {
    ModelRegistry registry = new ModelRegistry(folder.resolve("models.json"));
    registry.add(TINY);
    registry.add(TINY.resolve("../tiny-7b-style"));
    assertEquals(1, registry.read().folders().size());
    assertTrue(registry.forget(TINY));
    assertEquals(List.of(), registry.read().folders());
    assertTrue(Files.exists(TINY));
  }

  @Test
  void aNewerListIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("models.json"), "{\"format\": 9}");
    assertThrows(LuminaException.class, () -> new ModelRegistry(file).add(TINY));
    assertEquals("{\"format\": 9}", Files.readString(file));
  }

  @Test
  void aScanFindsModelsAndCodecsAndWalksInNoCircle() throws IOException {
    Path models = Files.createDirectories(folder.resolve("models/checkpoints"));
    Files.createSymbolicLink(models.resolve("lumina"), TINY.toAbsolutePath());
    Files.createSymbolicLink(models.resolve("vq"), CODEC);
    Files.createSymbolicLink(models.resolve("circle"), folder);
    Path other = Files.createDirectories(models.resolve("llama"));
    Files.writeString(other.resolve("config.json"), "{\"model_type\": \"llama\"}");
    Files.writeString(other.resolve("model.safetensors"), "x");
    FolderScan.Found found = FolderScan.scan(folder, () -> false);
    assertEquals(List.of(models.resolve("lumina")), found.checkpoints());
    assertEquals(List.of(models.resolve("vq")), found.codecs());
    assertEquals(List.of(), FolderScan.scan(folder, () -> true).checkpoints());
  }

  /// As the Python client leaves a snapshot: links to blobs, no list of ours.
  private CachedRepository fetchedByAnotherTool() throws IOException {
    CachedRepository repository =
        new ModelCache(folder.resolve("cache"))
            .repository(RepositoryId.of("org/Lumina-mGPT-7B-768"));
    Files.createDirectories(repository.blob(new ContentHash("0".repeat(40))).getParent());
    try (Stream<Path> files = Files.list(TINY)) {
      for (Path each : files.toList()) {
        boolean large = each.toString().endsWith(".safetensors");
        var digest = new ContentHash("0".repeat(large ? 64 : 40)).digest(Files.size(each));
        digest.update(Files.readAllBytes(each));
        ContentHash hash = new ContentHash(ContentHash.end(digest));
        Files.copy(each, repository.blob(hash));
        repository.show(COMMIT, new RepositoryPath(each.getFileName().toString()), hash);
      }
    }
    repository.point("main", COMMIT);
    return repository;
  }

  @Test
  void aModelThatPythonFetchedIsReadyAndVerified() throws IOException {
    CachedRepository repository = fetchedByAnotherTool();
    InstalledModels installed =
        new InstalledModels(
            new ModelCache(folder.resolve("cache")),
            new ModelRegistry(folder.resolve("models.json")));
    InstalledModels.Installed found = installed.find("org/Lumina-mGPT-7B-768").orElseThrow();
    var ready = assertInstanceOf(InstalledModels.State.Ready.class, found.state());
    assertEquals(768, ready.model().targetSize().orElseThrow());
    List<ContentCheck.Known> known = ContentCheck.known(repository, COMMIT);
    assertEquals(8, known.size());
    for (ContentCheck.Known each : known) {
      assertTrue(ContentCheck.check(each, _ -> {}, () -> false));
    }
    ContentCheck.Known shard =
        known.stream().filter(each -> each.hash().hex().length() == 64).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(shard.file());
    bytes[bytes.length - 1] ^= 1;
    Files.write(shard.file(), bytes);
    assertInstanceOf(
        Problem.HashMismatch.class,
        assertThrows(LuminaException.class, () -> ContentCheck.check(shard, _ -> {}, () -> false))
            .problem());
  }

  @Test
  void nothingHalfThereIsCalledReady() throws IOException {
    CachedRepository repository = fetchedByAnotherTool();
    new SnapshotManifest(
            COMMIT,
            "main",
            List.of(
                new SnapshotManifest.Entry(
                    new RepositoryPath("more.json"), 10, new ContentHash("0".repeat(40)))))
        .write(repository);
    InstalledModels installed =
        new InstalledModels(
            new ModelCache(folder.resolve("cache")),
            new ModelRegistry(folder.resolve("models.json")));
    assertEquals(new InstalledModels.State.Partial(0, 10), installed.all().getFirst().state());
  }
}
