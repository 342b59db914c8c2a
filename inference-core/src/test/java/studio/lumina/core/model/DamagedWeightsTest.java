package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.Shards;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;

/// Weights that are no numbers, or too large, are told in a sentence; nothing is drawn from them.
class DamagedWeightsTest {
  private static final Path FOLDER = Tiny.REFERENCE.resolve("tiny-7b-style");
  private static final String HEAD = "lm_head.weight";

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Torch.start(0);
  }

  @Test
  void aNormOfNoNumbersLeavesNothingToDraw() {
    refused("model.norm.weight", 0, Float.NaN, false);
    refused("model.norm.weight", 0, Float.NaN, true);
  }

  @Test
  void oneDamagedWeightInALayerIsEnough() {
    refused("model.layers.0.self_attn.o_proj.weight", 3, Float.NaN, true);
  }

  /// The others could be drawn, but nothing would be known of how likely they are.
  @Test
  void oneScoreThatIsNoNumberIsEnough() {
    refused(HEAD, 8900L * hidden(), Float.NaN, false);
    refused(HEAD, 8900L * hidden(), Float.NaN, true);
  }

  @Test
  void weightsBeyondEveryNumberAreRefused() {
    refused(HEAD, 8900L * hidden(), Float.POSITIVE_INFINITY, true);
  }

  /// What no score looks at is no reason to refuse.
  @Test
  void aScoreThatIsNotAskedForDoesNotCount() {
    Map<String, StoredTensor> weights = weights();
    weights.put(
        HEAD,
        altered(Objects.requireNonNull(weights.get(HEAD), HEAD), 8900L * hidden(), Float.NaN));
    assertEquals(2, draw(weights, new TokenSampling.Allowed.Range(4, 8195), false).ids().length);
  }

  private void refused(String name, long at, float value, boolean guided) {
    Map<String, StoredTensor> weights = weights();
    weights.put(name, altered(Objects.requireNonNull(weights.get(name), name), at, value));
    LuminaException told =
        assertThrows(
            LuminaException.class,
            () -> draw(weights, new TokenSampling.Allowed.All(), guided),
            name);
    Problem.ComputationFailed problem =
        assertInstanceOf(Problem.ComputationFailed.class, told.problem());
    assertTrue(problem.detail().startsWith("the model gave scores that are no numbers"), name);
  }

  private static DrawnTokens draw(
      Map<String, StoredTensor> weights, TokenSampling.Allowed allowed, boolean guided) {
    Config config = Config.read(FOLDER.resolve("config.json"));
    try (ControlPage page = new ControlPage();
        TorchLanguageModel model =
            TorchLanguageModel.open(
                config, weights, Device.CPU, Precision.FP32, page, fraction -> {});
        Branch branch = model.branch();
        Branch other = model.branch()) {
      model.read(branch, new int[] {0, 9000});
      model.read(other, new int[] {9000});
      TokenSampling.Noise noise = new TokenSampling.Noise(1, TokenSampling.Noise.TEXT, 0, 0, 0);
      return model.extend(
          branch,
          guided ? other : null,
          new int[0],
          2,
          new TokenSampling(3, 1, 50, allowed, Set.of(), noise));
    }
  }

  private static int hidden() {
    return Config.read(FOLDER.resolve("config.json")).hidden();
  }

  private static Map<String, StoredTensor> weights() {
    return new HashMap<>(Shards.read(FOLDER, Config.read(FOLDER.resolve("config.json")).tensors()));
  }

  /// A copy in a file of its own, of which one number is another.
  private StoredTensor altered(StoredTensor tensor, long at, float value) {
    float[] values = tensor.floats();
    values[Math.toIntExact(at)] = value;
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    try {
      Path file = Files.write(Files.createTempFile(folder, "weights", null), bytes.array());
      return new StoredTensor(tensor.name(), StoredTensor.Type.F32, tensor.shape(), file, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
