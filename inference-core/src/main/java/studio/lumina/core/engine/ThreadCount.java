package studio.lumina.core.engine;

import studio.lumina.core.Opening;
import studio.lumina.core.checkpoint.CheckpointFolder;

/// How many processor threads compute one operation of a checkpoint.
///
/// A small model's operations are over before a second thread has woken up, and a thread that waits
/// at the end of an operation for one that the system has put aside costs a whole time slice:
/// beside two other programs a step of the starter took 600 ms on two threads instead of 3 (figures
/// in `docs/benchmarks.md`). So small models get one thread.
final class ThreadCount {
  /// Weights below which one thread is as quick as several.
  private static final long SMALL = 20_000_000;

  private ThreadCount() {}

  /// The number that was asked for, else one for a small model, else one a core.
  static int of(Opening opening, CheckpointFolder folder) {
    if (opening.threads() > 0) {
      return opening.threads();
    }
    long weights = folder.weights().values().stream().mapToLong(tensor -> tensor.count()).sum();
    return of(weights, Runtime.getRuntime().availableProcessors());
  }

  /// @param weights numbers in the transformer's tensors
  static int of(long weights, int cores) {
    return weights < SMALL ? 1 : cores;
  }
}
