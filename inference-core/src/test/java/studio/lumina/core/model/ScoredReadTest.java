package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.core.Precision;
import studio.lumina.core.torch.Cancelled;

/// Given ids read with the model's numbers: the numbers of single steps, and the bits of a read.
class ScoredReadTest {
  private static final int[] PROMPT = {0, 5, 9, 40, 7};
  private static final int[] PICTURE = {11, 13, 12};
  private static final int[] IDS = {21, 33, 33, 8, 60, 17};
  private static final int SCORED = 5;
  private static final int FIRST = 4;
  private static final double GUIDANCE = 3;

  @ParameterizedTest
  @CsvSource({
    "tiny-7b-style,FP32,true,1e-4",
    "tiny-7b-style,FP32,false,1e-4",
    "tiny-7b-style,BF16,true,0.3",
    "tiny-34b-style,FP32,true,1e-4"
  })
  void numbersAreThoseOfSingleSteps(
      String checkpoint, Precision precision, boolean guided, double near) {
    try (Tiny tiny = Tiny.open(checkpoint, precision)) {
      LanguageModel model = tiny.model();
      int last = model.facts().vocabulary() - 1;
      try (Branch c = model.branch();
          Branch u = model.branch();
          Branch stepC = model.branch();
          Branch stepU = model.branch();
          Branch plain = model.branch()) {
        for (Branch each : new Branch[] {c, stepC, plain}) {
          model.read(each, PROMPT);
          model.read(each, PICTURE);
        }
        model.read(u, PICTURE);
        model.read(stepU, PICTURE);
        DrawnTokens read = model.readScored(c, guided ? u : null, IDS, SCORED, sampling(last));
        assertEquals(SCORED, read.ids().length);
        for (int i = 0; i < SCORED; i++) {
          double[] logp = logp(model.logits(stepC), guided ? model.logits(stepU) : null, last);
          double entropy = 0;
          for (double value : logp) {
            entropy -= Math.exp(value) * value / Math.log(2);
          }
          assertEquals(-logp[IDS[i] - FIRST] / Math.log(2), read.surprisal()[i], near, "bits " + i);
          assertEquals(entropy, read.entropy()[i], near, "entropy " + i);
          model.read(stepC, new int[] {IDS[i]});
          model.read(stepU, new int[] {IDS[i]});
        }
        model.read(plain, IDS);
        assertArrayEquals(model.logits(plain), model.logits(c), "the bits of a read");
        assertEquals(PROMPT.length + PICTURE.length + IDS.length, c.length());
        assertEquals(PICTURE.length + (guided ? IDS.length : 0), u.length());
      }
    }
  }

  @ParameterizedTest
  @CsvSource("tiny-7b-style,FP32")
  void aStopIsHeard(String checkpoint, Precision precision) {
    try (Tiny tiny = Tiny.open(checkpoint, precision);
        Branch branch = tiny.model().branch()) {
      tiny.model().read(branch, PROMPT);
      tiny.page().raise();
      assertThrows(
          Cancelled.class, () -> tiny.model().readScored(branch, null, IDS, SCORED, sampling(70)));
      assertEquals(PROMPT.length, branch.length());
    }
  }

  private static double[] logp(float[] conditional, float @Nullable [] unconditional, int last) {
    double[] values = new double[last + 1 - FIRST];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      double c = conditional[FIRST + i];
      values[i] =
          unconditional == null
              ? c
              : unconditional[FIRST + i] + GUIDANCE * (c - unconditional[FIRST + i]);
      most = Math.max(most, values[i]);
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - most);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= most + Math.log(sum);
    }
    return values;
  }

  private static TokenSampling sampling(int last) {
    return new TokenSampling(
        GUIDANCE,
        1,
        10,
        new TokenSampling.Allowed.Range(FIRST, last),
        Set.of(),
        new TokenSampling.Noise(1, TokenSampling.Noise.PICTURE, 0, 0, 0));
  }
}
