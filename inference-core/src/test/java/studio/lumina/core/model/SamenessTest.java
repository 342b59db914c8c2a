package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Precision;
import studio.lumina.core.torch.Cancelled;

/// What the bits of the scores depend on, and on nothing else.
class SamenessTest {
  private static final int[] PROMPT = IntStream.range(0, 20).map(i -> 8875 + 7 * i).toArray();
  private static final int[] START = {8197, 8806, 8806};
  private static final int ROW_END = 8803;

  static TokenSampling choice(double guidance, int column) {
    return new TokenSampling(
        guidance,
        1,
        2000,
        new TokenSampling.Allowed.Range(4, 8195),
        Set.of(),
        new TokenSampling.Noise(42, TokenSampling.Noise.PICTURE, 0, 1, column));
  }

  /// Two branches after the image start.
  private record Pair(Tiny tiny, Branch c, Branch u) implements AutoCloseable {
    static Pair of(String checkpoint, Precision precision) {
      Tiny tiny = Tiny.open(checkpoint, precision);
      Branch c = tiny.model().branch();
      tiny.model().read(c, PROMPT);
      tiny.model().read(c, START);
      Branch u = tiny.model().branch();
      tiny.model().read(u, START);
      return new Pair(tiny, c, u);
    }

    /// Draws a row, then writes it once more in one pass for each branch.
    int[] row(double guidance, int... cuts) {
      boolean guided = guidance != 1;
      int c0 = c.length();
      int u0 = u.length();
      int[] ids = new int[0];
      int[] given = new int[0];
      for (int cut : cuts) {
        DrawnTokens draws =
            tiny.model().extend(c, guided ? u : null, given, cut, choice(guidance, ids.length));
        int before = ids.length;
        ids = Arrays.copyOf(ids, before + cut);
        System.arraycopy(draws.ids(), 0, ids, before, cut);
        given = new int[] {ids[ids.length - 1]};
      }
      replace(c, c0, ids);
      replace(u, u0, ids);
      return ids;
    }

    void replace(Branch branch, int from, int[] ids) {
      branch.trim(from);
      int[] row = Arrays.copyOf(ids, ids.length + 1);
      row[ids.length] = ROW_END;
      tiny.model().read(branch, row);
    }

    @Override
    public void close() {
      c.close();
      u.close();
      tiny.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "tiny-7b-style,BF16", "tiny-34b-style,FP32"})
  void theChunkSizeChangesNothing(String checkpoint, Precision precision) {
    try (Pair one = Pair.of(checkpoint, precision);
        Pair two = Pair.of(checkpoint, precision)) {
      DrawnTokens whole = one.tiny().model().extend(one.c(), one.u(), new int[0], 8, choice(4, 0));
      DrawnTokens first = two.tiny().model().extend(two.c(), two.u(), new int[0], 5, choice(4, 0));
      int[] last = {first.ids()[4]};
      DrawnTokens second = two.tiny().model().extend(two.c(), two.u(), last, 3, choice(4, 5));
      int[] joined =
          IntStream.concat(Arrays.stream(first.ids()), Arrays.stream(second.ids())).toArray();
      assertArrayEquals(whole.ids(), joined);
      same(one.tiny(), one.c(), two.c());
      same(one.tiny(), one.u(), two.u());
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "tiny-7b-style,BF16", "tiny-34b-style,FP32"})
  void aPictureGoesOnFromEveryRowWithTheSameBits(String checkpoint, Precision precision) {
    double[] guidance = {4, 1, 4, 4};
    try (Pair drawn = Pair.of(checkpoint, precision)) {
      int[][] rows = new int[guidance.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i % 2 == 0 ? drawn.row(guidance[i], 8) : drawn.row(guidance[i], 3, 4, 1);
        try (Pair resumed = Pair.of(checkpoint, precision)) {
          for (int j = 0; j <= i; j++) {
            resumed.replace(resumed.c(), resumed.c().length(), rows[j]);
            resumed.replace(resumed.u(), resumed.u().length(), rows[j]);
          }
          same(drawn.tiny(), drawn.c(), resumed.c());
          same(drawn.tiny(), drawn.u(), resumed.u());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32", "tiny-7b-style,BF16"})
  void growthTrimAndForkKeepTheBits(String checkpoint, Precision precision) {
    try (Tiny tiny = Tiny.open(checkpoint, precision);
        Branch grown = tiny.model().branch()) {
      int[] many = IntStream.range(0, 700).map(i -> 4 + i * 11 % 8000).toArray();
      tiny.model().read(grown, many);
      assertEquals(700, grown.length());
      try (Branch fork = grown.fork()) {
        same(tiny, grown, fork);
        grown.trim(256);
        assertThrows(IllegalStateException.class, () -> tiny.model().logits(grown));
        tiny.model().read(grown, Arrays.copyOfRange(many, 256, 700));
        same(tiny, grown, fork);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-7b-style,FP32"})
  void aStopLeavesTheBranchAsItWas(String checkpoint, Precision precision) {
    try (Pair pair = Pair.of(checkpoint, precision)) {
      float[] before = pair.tiny().model().logits(pair.c());
      int length = pair.c().length();
      pair.tiny().page().raise();
      assertThrows(Cancelled.class, () -> pair.tiny().model().read(pair.c(), PROMPT));
      assertEquals(
          0, pair.tiny().model().extend(pair.c(), null, new int[0], 5, choice(1, 0)).ids().length);
      pair.tiny().page().lower();
      assertEquals(length, pair.c().length());
      assertArrayEquals(before, pair.tiny().model().logits(pair.c()));
      pair.tiny().page().restart();
      pair.tiny().model().read(pair.c(), PROMPT);
      assertEquals(PROMPT.length, pair.tiny().page().progress());
    }
  }

  private static void same(Tiny tiny, Branch a, Branch b) {
    assertArrayEquals(tiny.model().logits(a), tiny.model().logits(b), 0f);
  }
}
