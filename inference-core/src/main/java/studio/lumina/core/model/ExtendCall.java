package studio.lumina.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.torch.TorchProgram;

/// One native call that feeds and draws ids.
final class ExtendCall {
  /// The branches; both are the same where there is no guidance.
  record Pair(CacheBranch conditional, CacheBranch unconditional, boolean guided) {}

  /// @param fed ids written into each branch
  record Outcome(DrawnTokens draws, int fed) {}

  private ExtendCall() {}

  /// @throws LuminaException with [Problem.ComputationFailed] where scores are no numbers
  static Outcome run(
      TorchProgram program,
      Pair pair,
      int[] given,
      int count,
      TokenSampling tokenSampling,
      int vocabulary) {
    Window window = Window.of(tokenSampling.allowed(), vocabulary);
    try (PtNDManager scope = program.scope()) {
      NDArray[] out =
          TorchProgram.tensors(
              scope,
              program.runKeeping(
                  2,
                  "extend",
                  pair.conditional().cache(),
                  pair.unconditional().cache(),
                  IValue.from((long) pair.conditional().length()),
                  IValue.from((long) pair.unconditional().length()),
                  IValue.from(pair.guided()),
                  longs(scope, Arrays.stream(given).asLongStream().toArray()),
                  IValue.from((long) count),
                  IValue.from(tokenSampling.guidance()),
                  IValue.from(tokenSampling.temperature()),
                  IValue.from((long) tokenSampling.topK()),
                  IValue.from((long) window.first()),
                  IValue.from((long) window.end()),
                  IValue.from(window.mask().length > 0),
                  longs(scope, window.mask()),
                  IValue.listFrom(stops(tokenSampling)),
                  longs(scope, new long[] {CounterGumbelNoise.key(tokenSampling.noise())}),
                  IValue.from((long) tokenSampling.noise().column())));
      long[] ending = out[3].toLongArray();
      if (ending[1] != 0) {
        throw noNumbers();
      }
      return new Outcome(
          new DrawnTokens(
              Arrays.stream(out[0].toLongArray()).mapToInt(Math::toIntExact).toArray(),
              narrowed(out[1].toDoubleArray()),
              narrowed(out[2].toDoubleArray())),
          (int) ending[0]);
    }
  }

  /// What is thrown where scores are no numbers.
  static LuminaException noNumbers() {
    return new LuminaException(
        new Problem.ComputationFailed(
            "the model gave scores that are no numbers: its weights are damaged, or its values"
                + " are too large for this precision"));
  }

  /// Rows of the head from `first` to before `end`; the mask has 1 for each allowed one, or is
  /// empty where all are.
  private record Window(int first, int end, long[] mask) {
    static Window of(TokenSampling.Allowed allowed, int vocabulary) {
      return switch (allowed) {
        case TokenSampling.Allowed.All() -> new Window(0, vocabulary, new long[0]);
        case TokenSampling.Allowed.Range(int first, int last) ->
            new Window(first, last + 1, new long[0]);
        case TokenSampling.Allowed.Except(var ids) -> masked(vocabulary, ids, 1, 0);
        case TokenSampling.Allowed.Only(var ids) -> masked(vocabulary, ids, 0, 1);
      };
    }

    private static Window masked(
        int vocabulary, java.util.Set<Integer> ids, long otherwise, long named) {
      long[] mask = new long[vocabulary];
      Arrays.fill(mask, otherwise);
      ids.stream().filter(id -> id >= 0 && id < vocabulary).forEach(id -> mask[id] = named);
      return new Window(0, vocabulary, mask);
    }
  }

  /// An id that never comes stands for an empty list, whose element type would be unknown.
  private static long[] stops(TokenSampling tokenSampling) {
    return tokenSampling.stops().isEmpty()
        ? new long[] {-1}
        : tokenSampling.stops().stream().mapToLong(Integer::longValue).sorted().toArray();
  }

  private static IValue longs(PtNDManager scope, long[] values) {
    return IValue.from(TorchProgram.longs(scope, values));
  }

  /// As floats.
  static float[] narrowed(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
