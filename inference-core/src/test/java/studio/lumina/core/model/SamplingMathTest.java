package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Precision;
import studio.lumina.core.torch.Torch;

class SamplingMathTest {
  private static final float NO = Float.NEGATIVE_INFINITY;

  @Test
  void eachPieceDoesWhatTheRulesSay() {
    Torch.start(0);
    try (SamplingMath maths = new SamplingMath()) {
      float[] guided = maths.guide(new float[] {1, 3}, new float[] {2, 1}, 4);
      assertArrayEquals(new float[] {-2, 9}, guided);
      float[] allowed = maths.constrain(new float[] {5, 6, 7}, new boolean[] {true, false, true});
      assertArrayEquals(new float[] {5, NO, 7}, allowed);
      assertArrayEquals(
          new float[] {2, NO, 3, 2}, maths.topK(new float[] {2, 1, 3, 2}, 2), "ties stay");
      assertArrayEquals(new float[] {2, 1}, maths.topK(new float[] {2, 1}, 5));
      float[] p = maths.probabilities(new float[] {0, NO, (float) (2 * Math.log(3))}, 2);
      assertArrayEquals(new float[] {0.25f, 0, 0.75f}, p, 1e-6f);
    }
  }

  @Test
  void theNoiseOfProgramAndTwinAgreesBitForBit() {
    Torch.start(0);
    try (SamplingMath maths = new SamplingMath()) {
      for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE, 0x123456789abcdefL}) {
        for (int column : new int[] {0, 1, 47, 100_000}) {
          long key =
              CounterGumbelNoise.key(
                  new TokenSampling.Noise(seed, TokenSampling.Noise.TEXT, 3, 17, column));
          long[] ids = LongStream.concat(LongStream.range(0, 99), LongStream.of(65535)).toArray();
          long[] expected =
              Arrays.stream(ids)
                  .map(id -> CounterGumbelNoise.bits(key, column, (int) id))
                  .toArray();
          assertArrayEquals(expected, maths.noiseBits(key, column, ids));
        }
      }
    }
  }

  /// The draw of a real model, done again in Java from its scores.
  @Test
  void aDrawIsTheLargestOfScoreAndNoise() {
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32);
        Branch c = tiny.model().branch();
        Branch u = tiny.model().branch()) {
      tiny.model().read(c, new int[] {0, 9000, 8197, 8806, 8806});
      tiny.model().read(u, new int[] {8197, 8806, 8806});
      float[] cs = tiny.model().logits(c);
      float[] us = tiny.model().logits(u);
      TokenSampling.Noise noise = new TokenSampling.Noise(7, TokenSampling.Noise.PICTURE, 0, 2, 5);
      double temperature = 1.3;
      TokenSampling choice =
          new TokenSampling(
              3, temperature, 50, new TokenSampling.Allowed.Range(4, 8195), Set.of(), noise);
      DrawnTokens draws = tiny.model().extend(c, u, new int[0], 1, choice);

      double[] scores = new double[8196];
      double[] ranked = new double[8192];
      double sum = 0;
      for (int id = 4; id <= 8195; id++) {
        scores[id] = us[id] + (cs[id] - us[id]) * 3.0;
        ranked[id - 4] = scores[id];
        sum += Math.exp(scores[id]);
      }
      Arrays.sort(ranked);
      double least = ranked[8192 - 50] - 1e-4;
      int best = -1;
      double highest = Double.NEGATIVE_INFINITY;
      double entropy = 0;
      long key = CounterGumbelNoise.key(noise);
      for (int id = 4; id <= 8195; id++) {
        double p = Math.exp(scores[id]) / sum;
        entropy -= p * Math.log(p) / Math.log(2);
        double value =
            scores[id] / temperature
                + CounterGumbelNoise.gumbel(CounterGumbelNoise.bits(key, 5, id));
        if (scores[id] >= least && value > highest) {
          highest = value;
          best = id;
        }
      }
      assertEquals(best, draws.ids()[0]);
      assertEquals(entropy, draws.entropy()[0], 1e-3);
      assertEquals(
          -Math.log(Math.exp(scores[best]) / sum) / Math.log(2), draws.surprisal()[0], 1e-3);
    }
  }

  @Test
  void whatIsNotAllowedDoesNotCome() {
    try (Tiny tiny = Tiny.open("tiny-34b-style", Precision.FP32);
        Branch c = tiny.model().branch()) {
      tiny.model().read(c, new int[] {0, 9000});
      DrawnTokens only =
          tiny.model()
              .extend(
                  c,
                  null,
                  new int[0],
                  6,
                  wild(new TokenSampling.Allowed.Only(Set.of(8804, 8805)), Set.of()));
      assertEquals(6, only.ids().length);
      assertTrue(Arrays.stream(only.ids()).allMatch(id -> id == 8804 || id == 8805));
      assertEquals(7, c.length(), "the last drawn id is not fed");
      Set<Integer> first = Set.of(only.ids()[0]);
      c.trim(1);
      tiny.model().read(c, new int[] {9000});
      DrawnTokens except =
          tiny.model()
              .extend(
                  c, null, new int[0], 1, wild(new TokenSampling.Allowed.Except(first), Set.of()));
      assertTrue(!first.contains(except.ids()[0]));
      c.trim(1);
      tiny.model().read(c, new int[] {9000});
      DrawnTokens stopped =
          tiny.model()
              .extend(
                  c,
                  null,
                  new int[0],
                  6,
                  wild(
                      new TokenSampling.Allowed.All(),
                      Set.copyOf(Arrays.stream(new int[] {again(tiny)}).boxed().toList())));
      assertEquals(1, stopped.ids().length);
    }
  }

  /// The first id that comes when everything may.
  private static int again(Tiny tiny) {
    try (Branch c = tiny.model().branch()) {
      tiny.model().read(c, new int[] {0});
      tiny.model().read(c, new int[] {9000});
      return tiny.model()
          .extend(c, null, new int[0], 1, wild(new TokenSampling.Allowed.All(), Set.of()))
          .ids()[0];
    }
  }

  private static TokenSampling wild(TokenSampling.Allowed allowed, Set<Integer> stops) {
    return new TokenSampling(
        1,
        1,
        1 << 20,
        allowed,
        stops,
        new TokenSampling.Noise(1, TokenSampling.Noise.TEXT, 0, 0, 0));
  }
}
