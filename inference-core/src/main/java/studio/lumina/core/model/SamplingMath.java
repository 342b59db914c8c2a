package studio.lumina.core.model;

import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import studio.lumina.core.torch.TorchProgram;

/// Each piece of the program's sampling maths on its own, for checks. One thread at a time; whoever
/// opened it closes it. The engine must have been started.
public final class SamplingMath implements AutoCloseable {
  private final TorchProgram program = TransformerProgram.bare();

  /// `u + guidance (c - u)`.
  public float[] guide(float[] conditional, float[] unconditional, double guidance) {
    try (PtNDManager scope = program.scope()) {
      return floats(
          scope,
          program.run(
              "guide",
              IValue.from(TorchProgram.floats(scope, conditional)),
              IValue.from(TorchProgram.floats(scope, unconditional)),
              IValue.from(guidance)));
    }
  }

  /// Minus infinity where not allowed.
  ///
  /// @param allowed one for each score
  public float[] constrain(float[] scores, boolean[] allowed) {
    long[] mask = new long[allowed.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = allowed[i] ? 1 : 0;
    }
    try (PtNDManager scope = program.scope()) {
      return floats(
          scope,
          program.run(
              "constrain",
              IValue.from(TorchProgram.floats(scope, scores)),
              IValue.from(TorchProgram.longs(scope, mask))));
    }
  }

  /// Minus infinity for every score below the k-th largest.
  public float[] topK(float[] scores, int k) {
    try (PtNDManager scope = program.scope()) {
      return floats(
          scope,
          program.run(
              "top_k", IValue.from(TorchProgram.floats(scope, scores)), IValue.from((long) k)));
    }
  }

  /// The softmax of `scores / temperature`.
  public float[] probabilities(float[] scores, double temperature) {
    try (PtNDManager scope = program.scope()) {
      return floats(
          scope,
          program.run(
              "probabilities",
              IValue.from(TorchProgram.floats(scope, scores)),
              IValue.from(temperature)));
    }
  }

  /// The random bits of each id, see [CounterGumbelNoise#bits].
  public long[] noiseBits(long key, int column, long[] ids) {
    try (PtNDManager scope = program.scope();
        IValue bits =
            program.run(
                "noise_bits",
                IValue.from(TorchProgram.longs(scope, new long[] {key})),
                IValue.from((long) column),
                IValue.from(TorchProgram.longs(scope, ids)))) {
      return bits.toTensor(scope).toLongArray();
    }
  }

  private static float[] floats(PtNDManager scope, IValue tensor) {
    try (tensor) {
      return tensor.toTensor(scope).toFloatArray();
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
