package studio.lumina.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.torch.Cancelled;
import studio.lumina.core.torch.TorchProgram;

/// One native call that reads given ids and tells what the model thought of them.
final class ScoredRead {
  private ScoredRead() {}

  /// @throws Cancelled when a stop was signalled
  /// @throws LuminaException with [Problem.ComputationFailed] where scores are no numbers
  static DrawnTokens run(
      TorchProgram program,
      ExtendCall.Pair pair,
      int[] ids,
      int scored,
      TokenSampling tokenSampling) {
    if (!(tokenSampling.allowed() instanceof TokenSampling.Allowed.Range(int first, int last))) {
      throw new IllegalArgumentException("not a range: " + tokenSampling.allowed());
    }
    try (PtNDManager scope = program.scope()) {
      NDArray[] out =
          TorchProgram.tensors(
              scope,
              program.runKeeping(
                  2,
                  "read_scored",
                  pair.conditional().cache(),
                  pair.unconditional().cache(),
                  IValue.from((long) pair.conditional().length()),
                  IValue.from((long) pair.unconditional().length()),
                  IValue.from(pair.guided()),
                  IValue.from(
                      TorchProgram.longs(scope, Arrays.stream(ids).asLongStream().toArray())),
                  IValue.from((long) scored),
                  IValue.from(tokenSampling.guidance()),
                  IValue.from((long) first),
                  IValue.from((long) last + 1)));
      if (out[2].toLongArray()[0] == 0) {
        throw new Cancelled();
      }
      float[] surprisal = ExtendCall.narrowed(out[0].toDoubleArray());
      for (float bits : surprisal) {
        if (Float.isNaN(bits)) {
          throw ExtendCall.noNumbers();
        }
      }
      return new DrawnTokens(
          Arrays.copyOf(ids, scored), surprisal, ExtendCall.narrowed(out[1].toDoubleArray()));
    }
  }
}
