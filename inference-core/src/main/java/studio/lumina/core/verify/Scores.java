package studio.lumina.core.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.SamplingMath;
import studio.lumina.core.vocabulary.ReplyGrammar;
import studio.lumina.core.vocabulary.Vocabulary;

/// Scores on their way to a draw, step by step as the reference goes.
///
/// @param guided after guidance
/// @param constrained after the picture's grammar
/// @param kept after top-k
record Scores(ReplyGrammar layout, float[] guided, float[] constrained, float[] kept) {
  /// Values of a step.
  record Values(double guidance, int imageTopK, int textTopK) {}

  /// Whether the unconditional branch takes part.
  static boolean guides(ReplyGrammar layout, double guidance) {
    return guidance != 1 && layout.place() == ReplyGrammar.Place.IMAGE;
  }

  static Scores of(
      SamplingMath math,
      Vocabulary vocabulary,
      int[] history,
      int length,
      float[] conditional,
      float @Nullable [] unconditional,
      Values values) {
    ReplyGrammar layout = ReplyGrammar.of(history, length, vocabulary);
    float[] guided =
        unconditional != null && guides(layout, values.guidance())
            ? math.guide(conditional, unconditional, values.guidance())
            : conditional;
    float[] constrained = constrain(math, vocabulary, layout, guided);
    int k = layout.place() == ReplyGrammar.Place.TEXT ? values.textTopK() : values.imageTopK();
    return new Scores(layout, guided, constrained, math.topK(constrained, k));
  }

  private static float[] constrain(
      SamplingMath math, Vocabulary vocabulary, ReplyGrammar layout, float[] scores) {
    if (layout.place() != ReplyGrammar.Place.IMAGE) {
      return scores;
    }
    int forced = layout.forced(vocabulary);
    if (forced >= 0) {
      float[] only = new float[scores.length];
      Arrays.fill(only, Float.NEGATIVE_INFINITY);
      only[forced] = 0;
      return only;
    }
    boolean[] allowed = new boolean[scores.length];
    Arrays.fill(allowed, vocabulary.firstCode(), vocabulary.lastCode() + 1, true);
    return math.constrain(scores, allowed);
  }

  /// The likeliest id.
  int likeliest() {
    int best = 0;
    for (int id = 1; id < kept.length; id++) {
      best = kept[id] > kept[best] ? id : best;
    }
    return best;
  }
}
