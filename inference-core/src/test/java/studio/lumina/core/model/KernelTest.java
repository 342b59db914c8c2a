package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.Shards;
import studio.lumina.core.torch.ControlPage;

/// The kernels that this machine does not choose by itself give the same scores.
class KernelTest {
  private static final int[] IDS = IntStream.range(0, 30).map(i -> 9000 + i).toArray();

  @ParameterizedTest
  @ValueSource(strings = {"tiny-7b-style", "tiny-34b-style"})
  void joinedWeightsAreTheSameModel(String checkpoint) {
    Path folder = Tiny.REFERENCE.resolve(checkpoint);
    Config config = Config.read(folder.resolve("config.json"));
    try (Tiny direct = Tiny.open(checkpoint, Precision.FP32);
        ControlPage page = new ControlPage();
        TorchLanguageModel joined =
            TorchLanguageModel.open(
                config,
                Shards.read(folder, config.tensors()),
                new DevicePlacement(Device.CPU, Precision.FP32, true),
                page,
                fraction -> {})) {
      assertArrayEquals(scores(direct.model()), scores(joined), 1e-4f);
    }
  }

  @Test
  void widenedTilesAreTheSameModel() {
    try (Tiny exact = Tiny.open("tiny-7b-style", Precision.FP32);
        Tiny widened = Tiny.open("tiny-7b-style", Precision.BF16)) {
      widened.model().widen();
      assertArrayEquals(scores(exact.model()), scores(widened.model()), 1.25f);
    }
  }

  @Test
  void halfPrecisionOnAProcessorIsRefused() {
    LuminaException e =
        assertThrows(
            LuminaException.class, () -> Tiny.open("tiny-7b-style", Precision.FP16).close());
    assertInstanceOf(Problem.PrecisionUnavailable.class, e.problem());
  }

  @Test
  void aFullContextIsSaid() {
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32);
        Branch branch = tiny.model().branch()) {
      int context = tiny.model().facts().context();
      LuminaException e =
          assertThrows(
              LuminaException.class, () -> tiny.model().read(branch, new int[context + 1]));
      assertEquals(new Problem.ContextFull(context + 1, context), e.problem());
    }
  }

  /// A long pass and a single one.
  private static float[] scores(TorchLanguageModel model) {
    try (Branch branch = model.branch()) {
      model.read(branch, IDS);
      model.extend(branch, null, new int[] {8803}, 0, SamenessTest.choice(1, 0));
      return model.logits(branch);
    }
  }
}
