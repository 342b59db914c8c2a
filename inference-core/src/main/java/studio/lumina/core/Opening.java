package studio.lumina.core;

import java.util.Optional;
import java.util.OptionalInt;

/// Which checkpoint to open, and how.
///
/// @param checkpoint folder with `config.json` and its shards
/// @param codec folder with `vqgan.yaml`, `vqgan.ckpt`; empty to look inside and beside the
///   checkpoint
/// @param targetSize side of the square the model was trained for; empty to find out from the
///   folder
/// @param threads processor threads to use; 0 for one a core
public record Opening(
    String checkpoint,
    Optional<String> codec,
    OptionalInt targetSize,
    Device device,
    Precision precision,
    int threads) {
  /// Everything chosen automatically.
  public static Opening of(String checkpoint) {
    return new Opening(
        checkpoint, Optional.empty(), OptionalInt.empty(), Device.AUTO, Precision.AUTO, 0);
  }

  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public Opening {
    Problem.SettingOutOfRange.check("threads", threads, 0, 1024);
  }
}
