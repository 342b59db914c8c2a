package studio.lumina.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import studio.lumina.core.torch.TorchProgram;

/// One native call that feeds and draws ids.
final class Extension {
  /// The branches; both are the same where there is no guidance.
  record Pair(CacheBranch conditional, CacheBranch unconditional, boolean guided) {}

  /// @param fed ids written into each branch
  record Outcome(Draws draws, int fed) {}

  private Extension() {}

  static Outcome run(
      TorchProgram program, Pair pair, int[] given, int count, Choice choice, int vocabulary) {
    Window window = Window.of(choice.allowed(), vocabulary);
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
                  IValue.from(choice.guidance()),
                  IValue.from(choice.temperature()),
                  IValue.from((long) choice.topK()),
                  IValue.from((long) window.first()),
                  IValue.from((long) window.end()),
                  IValue.from(window.mask().length > 0),
                  longs(scope, window.mask()),
                  IValue.listFrom(stops(choice)),
                  longs(scope, new long[] {Noise1.key(choice.noise())}),
                  IValue.from((long) choice.noise().column())));
      return new Outcome(
          new Draws(
              Arrays.stream(out[0].toLongArray()).mapToInt(Math::toIntExact).toArray(),
              narrowed(out[1].toDoubleArray()),
              narrowed(out[2].toDoubleArray())),
          (int) out[3].toLongArray()[0]);
    }
  }

  /// Rows of the head from `first` to before `end`; the mask has 1 for each allowed one, or is
  /// empty where all are.
  private record Window(int first, int end, long[] mask) {
    static Window of(Choice.Allowed allowed, int vocabulary) {
      return switch (allowed) {
        case Choice.Allowed.All() -> new Window(0, vocabulary, new long[0]);
        case Choice.Allowed.Range(int first, int last) -> new Window(first, last + 1, new long[0]);
        case Choice.Allowed.Except(var ids) -> masked(vocabulary, ids, 1, 0);
        case Choice.Allowed.Only(var ids) -> masked(vocabulary, ids, 0, 1);
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
  private static long[] stops(Choice choice) {
    return choice.stops().isEmpty()
        ? new long[] {-1}
        : choice.stops().stream().mapToLong(Integer::longValue).sorted().toArray();
  }

  private static IValue longs(PtNDManager scope, long[] values) {
    return IValue.from(TorchProgram.longs(scope, values));
  }

  private static float[] narrowed(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
