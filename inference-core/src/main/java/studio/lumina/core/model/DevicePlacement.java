package studio.lumina.core.model;

import java.util.Map;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.torch.Torch;

/// The device and precision that a model runs in.
///
/// @param device CPU or CUDA
/// @param precision FP32, BF16 or FP16
/// @param fused whether weights that multiply the same rows are joined; on a CPU that brings next
///   to nothing and would be a second copy in memory
record DevicePlacement(Device device, Precision precision, boolean fused) {
  DevicePlacement(Device device, Precision precision) {
    this(device, precision, device == Device.CUDA);
  }

  /// Above this many weights a decode step is bound by reading them, and half the bytes is half the
  /// time; below it, fp32 costs little and is most exact.
  private static final long LARGE = 100_000_000;

  /// @throws LuminaException with [Problem.DeviceUnavailable] or [Problem.PrecisionUnavailable]
  static DevicePlacement choose(
      Config config, Map<String, StoredTensor> weights, Device wish, Precision precision) {
    Device device = Torch.device(wish);
    if (device == Device.CPU && precision == Precision.FP16) {
      throw new LuminaException(
          new Problem.PrecisionUnavailable(
              device, precision, "processors compute it more slowly than fp32; use fp32 or bf16"));
    }
    if (precision != Precision.AUTO) {
      return new DevicePlacement(device, precision);
    }
    boolean half = weights.values().stream().anyMatch(w -> w.type() == StoredTensor.Type.BF16);
    if (device == Device.CUDA) {
      boolean single = weights.values().stream().anyMatch(w -> w.type() == StoredTensor.Type.F32);
      return new DevicePlacement(device, single ? Precision.FP32 : Precision.BF16);
    }
    return new DevicePlacement(
        device, half && parameters(config) > LARGE ? Precision.BF16 : Precision.FP32);
  }

  /// Weights of a model.
  static long parameters(Config config) {
    long sum = 0;
    for (long[] shape : config.tensors().values()) {
      long count = 1;
      for (long side : shape) {
        count *= side;
      }
      sum += count;
    }
    return sum;
  }

  /// libtorch's number for the precision.
  int dtype() {
    return switch (precision) {
      case FP32 -> 6;
      case FP16 -> 5;
      case BF16 -> 15;
      case AUTO -> throw new IllegalStateException("chosen already");
    };
  }

  /// libtorch's name for the device.
  String deviceText() {
    return device == Device.CUDA ? "cuda:0" : "cpu";
  }

  /// The weights' names in the order of the program: embedding, final norm, head, then each layer.
  static Iterable<String> order(Config config) {
    var names = new java.util.ArrayList<>(config.tensors().keySet());
    var first =
        java.util.List.of("model.embed_tokens.weight", "model.norm.weight", "lm_head.weight");
    names.removeAll(first);
    names.addAll(0, first);
    return names;
  }
}
