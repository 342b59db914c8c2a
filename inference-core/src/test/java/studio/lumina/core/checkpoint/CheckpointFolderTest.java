package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;

class CheckpointFolderTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));
  private static final Path CODEC = REFERENCE.resolve("chameleon/tokenizer");
  private static final String SHARD_1 = "model-00001-of-00002.safetensors";
  private static final String SHARD_2 = "model-00002-of-00002.safetensors";
  private static final String INDEX = "model.safetensors.index.json";

  @TempDir private Path home;
  private Path folder = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    folder = Files.createDirectory(home.resolve("Lumina-768"));
    try (Stream<Path> files = Files.list(REFERENCE.resolve("tiny-7b-style"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private static Opening opening(Path folder, OptionalInt target) {
    return new Opening(
        folder.toString(), Optional.of(CODEC.toString()), target, Device.AUTO, Precision.AUTO, 0);
  }

  private Problem problem() {
    return Problems.of(() -> CheckpointFolder.open(opening(folder, OptionalInt.empty())));
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Problems.write(file, text.replace(from, to));
  }

  @Test
  void opensBothPublishedLayouts() {
    for (String name : new String[] {"tiny-7b-style", "tiny-34b-style"}) {
      CheckpointFolder checkpoint =
          CheckpointFolder.open(opening(REFERENCE.resolve(name), OptionalInt.of(512)));
      assertEquals(name, checkpoint.name());
      assertEquals(512, checkpoint.targetSize());
      assertEquals(checkpoint.config().tensors().keySet(), checkpoint.weights().keySet());
      assertTrue(
          checkpoint
              .codecWeights()
              .keySet()
              .containsAll(checkpoint.codecConfig().tensors().keySet()));
      assertFalse(checkpoint.config().maskImageLogits());
      assertEquals(name.contains("34b"), checkpoint.config().swinNorm());
    }
  }

  @Test
  void findsTheTargetSizeInTheNameOrTheDescription() throws IOException {
    assertEquals(768, CheckpointFolder.open(opening(folder, OptionalInt.empty())).targetSize());
    Path other = Files.move(folder, home.resolve("Mine-5120"));
    assertInstanceOf(
        Problem.TargetSizeUnknown.class,
        Problems.of(() -> CheckpointFolder.open(opening(other, OptionalInt.empty()))));
    Problems.write(
        other.resolve("lumina.json"),
        "{\"name\":\"Mine\",\"targetSize\":128,\"examples\":[\"a cat\"]}");
    CheckpointFolder mine = CheckpointFolder.open(opening(other, OptionalInt.empty()));
    assertEquals(128, mine.targetSize());
    assertEquals("Mine", mine.name());
    assertEquals(List.of("a cat"), mine.examples());
    for (int bad : new int[] {0, -32, 100, 1 << 20}) {
      Problems.write(other.resolve("lumina.json"), "{\"targetSize\":" + bad + "}");
      assertInstanceOf(
          Problem.SettingOutOfRange.class,
          Problems.of(() -> CheckpointFolder.open(opening(other, OptionalInt.empty()))));
    }
  }

  /// The description comes first, then the repository's name, wherever a cache keeps that.
  @Test
  void digitsOfAHashOrOfAnyFolderAreNoTargetSize() throws IOException {
    Path hub = home.resolve("models--Alpha-VLLM--Lumina-mGPT-7B-1024");
    Path hash = hub.resolve("snapshots").resolve("a768f0512cafe");
    Files.createDirectories(hash.getParent());
    assertEquals(OptionalInt.of(1024), RepositoryName.target(Files.createDirectory(hash)));
    Path link = Files.createSymbolicLink(home.resolve("model-512"), hash);
    assertEquals(OptionalInt.of(1024), RepositoryName.target(link));
    for (String other : new String[] {"a768f0512cafe", "backup-512", "512", "photos 1024"}) {
      assertEquals(OptionalInt.empty(), RepositoryName.target(home.resolve(other)), other);
    }
    assertEquals(OptionalInt.of(768), RepositoryName.target(home.resolve("7B-768-Omni")));
    Problems.write(folder.resolve("lumina.json"), "{\"targetSize\":128}");
    assertEquals(128, CheckpointFolder.open(opening(folder, OptionalInt.empty())).targetSize());
  }

  @Test
  void findsTheCodecInsideAndBeside() throws IOException {
    Problem missing = Problems.of(() -> CheckpointFolder.codecFolder(folder, Optional.empty()));
    List<String> places = assertInstanceOf(Problem.CodecMissing.class, missing).places();
    assertTrue(places.contains(folder.resolve("tokenizer").toString()), places.toString());
    for (Path place :
        new Path[] {
          home.resolve("chameleon"),
          home.resolve("chameleon/tokenizer"),
          folder,
          folder.resolve("chameleon/tokenizer"),
          folder.resolve("tokenizer"),
        }) {
      Files.createDirectories(place);
      for (String name : new String[] {"vqgan.yaml", "vqgan.ckpt"}) {
        Files.copy(CODEC.resolve(name), place.resolve(name));
      }
      assertEquals(place, CheckpointFolder.codecFolder(folder, Optional.empty()));
    }
    assertInstanceOf(
        Problem.CodecMissing.class,
        Problems.of(() -> CheckpointFolder.codecFolder(folder, Optional.of("/none"))));
  }

  @Test
  void namesMissingFolderAndFiles() throws IOException {
    assertInstanceOf(
        Problem.FileMissing.class,
        Problems.of(() -> CheckpointFolder.open(Opening.of("no\0where"))));
    assertInstanceOf(
        Problem.FileMissing.class,
        Problems.of(() -> CheckpointFolder.open(Opening.of(home.resolve("none").toString()))));
    for (String name : new String[] {SHARD_2, INDEX, "tokenizer.json", "config.json"}) {
      Files.delete(folder.resolve(name));
      assertInstanceOf(Problem.FileMissing.class, problem(), name);
    }
  }

  @Test
  void refusesIndexesThatLeaveTheFolderOrLie() throws IOException {
    String good = Files.readString(folder.resolve(INDEX));
    for (String bad :
        new String[] {
          "../" + SHARD_1,
          "/etc/passwd",
          "a/b.safetensors",
          "",
          ".safetensors",
          "..",
          "x.bin",
          "a\\\\b.safetensors",
          "C:x.safetensors"
        }) {
      Problems.write(folder.resolve(INDEX), good.replace(SHARD_1, bad));
      assertInstanceOf(Problem.CheckpointInvalid.class, problem(), bad);
    }
    Problems.write(folder.resolve(INDEX), good.replace("\"model.norm.weight\"", "\"x\""));
    assertInstanceOf(Problem.TensorMismatch.class, problem());
    Problems.write(folder.resolve(INDEX), good.replace(SHARD_2, SHARD_1));
    assertInstanceOf(Problem.TensorMismatch.class, problem());
    Problems.write(folder.resolve(INDEX), good.replace("\"" + SHARD_2 + "\"", "7"));
    assertInstanceOf(Problem.CheckpointInvalid.class, problem());
    Problems.write(folder.resolve(INDEX), "{\"weight_map\":[]}");
    assertInstanceOf(Problem.CheckpointInvalid.class, problem());
  }

  @Test
  void refusesTensorsTheConfigurationDoesNotDemand() throws IOException {
    edit("config.json", "\"num_hidden_layers\":3", "\"num_hidden_layers\":4");
    Problem.TensorMismatch missing = assertInstanceOf(Problem.TensorMismatch.class, problem());
    assertEquals("model.layers.3.input_layernorm.weight", missing.tensor());
    assertFalse(missing.expected().startsWith("to be"), "it should be " + missing.expected());
    edit("config.json", "\"num_hidden_layers\":4", "\"num_hidden_layers\":2");
    Problem.TensorMismatch extra = assertInstanceOf(Problem.TensorMismatch.class, problem());
    assertTrue(extra.tensor().startsWith("model.layers.2."), extra.tensor());
    edit("config.json", "\"num_hidden_layers\":2", "\"num_hidden_layers\":3");
    edit("config.json", "\"intermediate_size\":172", "\"intermediate_size\":176");
    Problem.TensorMismatch shape = assertInstanceOf(Problem.TensorMismatch.class, problem());
    assertEquals("model.layers.0.mlp.gate_proj.weight", shape.tensor());
    assertEquals("[172 x 64]", shape.found());
  }

  @Test
  void refusesCodecsThatDoNotMatchTheirConfiguration() throws IOException {
    for (String name : new String[] {"vqgan.yaml", "vqgan.ckpt"}) {
      Files.copy(CODEC.resolve(name), folder.resolve(name));
    }
    Opening inside =
        new Opening(
            folder.toString(),
            Optional.empty(),
            OptionalInt.empty(),
            Device.AUTO,
            Precision.AUTO,
            0);
    assertEquals(8192, CheckpointFolder.open(inside).codecConfig().codebook());
    edit("vqgan.yaml", "embed_dim: 32", "embed_dim: 64");
    Problem problem = Problems.of(() -> CheckpointFolder.open(inside));
    assertEquals(
        "quantize.embedding.weight",
        assertInstanceOf(Problem.TensorMismatch.class, problem).tensor());
  }
}
