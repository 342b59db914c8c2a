package studio.lumina.starter.world;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Size;

class QuestionsTest {
  private static final Size SMALL = new Size(32, 32);
  private static final Scenes SCENES = new Scenes(1, false);

  @Test
  void guessingDoesNotPay() {
    Map<Question.Kind, Map<String, Integer>> met = new EnumMap<>(Question.Kind.class);
    for (int i = 0; i < 2000; i++) {
      Scene scene = SCENES.scene(i, SMALL);
      Rendering made = Renderer.render(scene);
      for (Question question : Questions.all(scene, made, SCENES.words(i))) {
        met.computeIfAbsent(question.kind(), k -> new HashMap<>())
            .merge(question.answer(), 1, Integer::sum);
      }
    }
    met.forEach((kind, answers) -> {
      int all = answers.values().stream().mapToInt(Integer::intValue).sum();
      int most = answers.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      assertTrue(most <= most(kind) * all, kind + ": " + answers);
    });
    assertTrue(met.size() == Question.Kind.values().length, met.keySet().toString());
  }

  /// The largest share that an answer of a kind may have.
  private static double most(Question.Kind kind) {
    return switch (kind) {
      case COUNT -> 0.40;
      case TIME -> 0.32;
      case COLOUR -> 0.14;
      case SHAPE -> 0.20;
      case WHERE -> 0.45;
      case GROUND -> 0.40;
      case WHICH -> 0.05;
      case RELATION, PRESENCE -> 0.58;
    };
  }
}
