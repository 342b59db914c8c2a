package studio.lumina.core.model;

import ai.djl.pytorch.jni.IValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;
import studio.lumina.core.torch.TorchProgram;

/// Makes the program `transformer.py` and fills it with weights.
final class TransformerProgram {
  private static final int PROBE_ROWS = 64;
  private static final int PROBE_SIDE = 1024;
  private static final int PROBES = 5;

  /// How much faster fp32 must be before it is chosen: a CPU with bf16 products wins by 2 to 5, one
  /// without loses by 5, so noise on the machine does not decide.
  private static final double CLEARLY = 1.5;

  private TransformerProgram() {}

  /// The program without weights: enough for the sampling maths.
  static TorchProgram bare() {
    return make(
        new Config(1, 2, 1, 0, 1, 1, 1, 1e-5, 1e4, false, 1, false, Map.of()),
        new DevicePlacement(Device.CPU, Precision.FP32));
  }

  private static TorchProgram make(Config config, DevicePlacement placing) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("training", false);
    attributes.put("weights", List.of());
    attributes.put("joined", List.of());
    attributes.put("control", List.of());
    attributes.put("layers", config.layers());
    attributes.put("heads", config.heads());
    attributes.put("kv_heads", config.keyValueHeads());
    attributes.put("width", config.headWidth());
    attributes.put("hidden", config.hidden());
    attributes.put("groups", config.modelParallel());
    attributes.put("epsilon", config.normEpsilon());
    attributes.put("theta", config.ropeTheta());
    attributes.put("swin", config.swinNorm());
    attributes.put("dtype", placing.dtype());
    attributes.put("device", placing.deviceText());
    attributes.put("fused", placing.fused());
    attributes.put("widen", false);
    attributes.put("columns", columns(placing));
    return new TorchProgram(TransformerProgram.class, "transformer.py", "Transformer", attributes);
  }

  /// Whether few rows are multiplied as columns: what fp32 products on a CPU are fastest at.
  private static boolean columns(DevicePlacement placing) {
    return placing.device() == Device.CPU && placing.precision() == Precision.FP32;
  }

  /// The program with its weights, and the kernels that were chosen, in words.
  record Loaded(TorchProgram program, String kernels) {}

  /// @param progress told fractions from 0 to 1
  static Loaded load(
      Config config,
      Map<String, StoredTensor> weights,
      DevicePlacement placing,
      ControlPage page,
      DoubleConsumer progress) {
    TorchProgram program = make(config, placing);
    try {
      program.watch(page);
      boolean widen = widens(program, placing);
      int done = 0;
      for (String name : DevicePlacement.order(config)) {
        program.add(Objects.requireNonNull(weights.get(name), name));
        progress.accept(++done / (double) weights.size());
      }
      program.call("seal");
      return new Loaded(program, widen ? "fp32 tiles" : columns(placing) ? "columns" : "direct");
    } catch (RuntimeException e) {
      program.close();
      throw e;
    }
  }

  /// Whether this CPU multiplies many bf16 rows faster when the weights are widened to fp32 first.
  private static boolean widens(TorchProgram program, DevicePlacement placing) {
    if (placing.device() != Device.CPU || placing.precision() == Precision.FP32) {
      return false;
    }
    long direct = shortest(program, false);
    long wide = shortest(program, true);
    boolean widen = direct > CLEARLY * wide;
    program.call("choose", IValue.from(widen));
    return widen;
  }

  private static long shortest(TorchProgram program, boolean widen) {
    program.call("choose", IValue.from(widen));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < PROBES; i++) {
      long start = System.nanoTime();
      program.call("probe", IValue.from((long) PROBE_ROWS), IValue.from((long) PROBE_SIDE));
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  /// The numerics key: all that the bits of a run depend on besides its inputs.
  static String key(DevicePlacement placing, String kernels) {
    return String.join(
        "; ",
        placing.device().name().toLowerCase(java.util.Locale.ROOT),
        placing.precision().name().toLowerCase(java.util.Locale.ROOT),
        kernels,
        Torch.threads() + " threads",
        "libtorch " + Torch.version(),
        CounterGumbelNoise.NAME);
  }
}
