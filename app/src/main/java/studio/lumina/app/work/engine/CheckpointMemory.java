package studio.lumina.app.work.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import studio.lumina.core.Device;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;

/// Estimates from the files of a checkpoint how much memory it takes once it is open.
///
/// @param free bytes that the machine has to give now
record CheckpointMemory(LongSupplier free) {
  /// Room for caches, activations and the engine's own heap, beside the weights.
  private static final long BESIDE_WEIGHTS = 1L << 30;

  boolean fitsBeside(ModelCard open, Opening wanted) {
    return open.device() == Device.CPU
        && (wanted.device() == Device.CPU || wanted.device() == Device.AUTO)
        && needed(Path.of(wanted.checkpoint())) <= free.getAsLong();
  }

  /// Bytes that an open checkpoint takes: those of its weights' files, and [#BESIDE_WEIGHTS]. A
  /// folder that cannot be read will not be opened either, and needs nothing.
  static long needed(Path checkpoint) {
    try (Stream<Path> files = Files.walk(checkpoint, 2)) {
      return files.filter(CheckpointMemory::hasWeights).mapToLong(CheckpointMemory::size).sum()
          + BESIDE_WEIGHTS;
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static boolean hasWeights(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".safetensors") || name.endsWith(".ckpt") || name.endsWith(".bin");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
