package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;

class ProblemTextTest {
  static Stream<Class<?>> kinds() {
    return Arrays.stream(Problem.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyProblemHasASentenceARemedyAndItsTextsInFull(Class<?> kind) throws Exception {
    RecordComponent[] components = kind.getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> sample(c)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Problem problem = (Problem) kind.getDeclaredConstructor(types).newInstance(values);
    String sentence = ProblemText.full(problem);
    assertFalse(sentence.contains("{"), sentence);
    assertTrue(ProblemText.sentence(problem).length() > 10, sentence);
    assertTrue(ProblemText.remedy(problem).endsWith("."), sentence);
    assertEquals(
        ProblemText.sentence(problem) + " " + ProblemText.remedy(problem), ProblemText.of(problem));
    for (Object value : values) {
      if (value instanceof String text) {
        assertTrue(sentence.contains(text), sentence);
      }
    }
  }

  @Test
  void sentencesAreSentences() {
    assertEquals(
        "a.png is of a kind that is not read (an empty file).",
        ProblemText.sentence(new Problem.PictureUnsupported("a.png", "an empty file")));
  }

  private static Object sample(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return "<" + component.getName() + " {0} 'x'>".replace("{0} ", "");
    }
    if (type == int.class) {
      return 31;
    }
    if (type == long.class) {
      return 32_000_000L;
    }
    if (type == double.class) {
      return 1.5;
    }
    if (type == List.class) {
      return List.of();
    }
    return type == Device.class ? Device.CUDA : Precision.BF16;
  }

  @Test
  void bracesAndQuotesInAValueStayAsTheyAre() {
    assertEquals(
        "There is no open it's {0} any more.",
        ProblemText.sentence(new Problem.Closed("it's {0}")));
  }

  @Test
  void whatTheEngineLeftBehindIsNotForTheArtist() {
    Problem died = new Problem.EngineDied(134, "Exception in thread main\n\tat torch.Native");
    assertFalse(ProblemText.of(died).contains("torch"));
    assertTrue(ProblemText.full(died).contains("torch.Native"));
  }

  @Test
  void aLittleSpaceIsNotNone() {
    String said = ProblemText.full(new Problem.DiskFull("a.png", 17_282, 4_096));
    assertTrue(said.contains("18 kB needed"), said);
    assertTrue(said.contains("5 kB free"), said);
  }
}
