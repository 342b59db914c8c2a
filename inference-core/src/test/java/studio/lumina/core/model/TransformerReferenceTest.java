package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import studio.lumina.core.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The transformer against the original implementation's values, both styles and precisions.
class TransformerReferenceTest {
  private static final Path FOLDER = Tiny.REFERENCE.resolve("expected/transformer");
  private static final double EXACT = 1e-4;
  private static final double COARSE_LARGEST = 1.25;
  private static final double COARSE_TYPICAL = 0.06;

  @TestFactory
  List<DynamicTest> runs() {
    JsonNode json = JsonMapper.shared().readTree(FOLDER.resolve("transformer.json").toFile());
    List<int[]> slices = new ArrayList<>();
    json.path("vocab_slices").forEach(slice -> slices.add(ints(slice)));
    List<DynamicTest> tests = new ArrayList<>();
    json.path("runs")
        .forEach(run ->
            tests.add(
                DynamicTest.dynamicTest(
                    run.path("checkpoint").asString() + " " + run.path("compute_dtype"),
                    () -> check(run, slices))));
    return tests;
  }

  private static void check(JsonNode run, List<int[]> slices) {
    boolean exact = run.path("compute_dtype").asString().equals("float32");
    double spread = run.path("logits_std").asDouble();
    try (Tiny tiny =
            Tiny.open(run.path("checkpoint").asString(), exact ? Precision.FP32 : Precision.BF16);
        Branch branch = tiny.model().branch()) {
      int[] ids = ints(run.path("token_ids"));
      TorchLanguageModel.Inspection seen = tiny.model().inspect(branch, ids);
      float[] hidden = array(run, "hidden_states");
      int row = seen.hidden()[0].length;
      assertEquals(hidden.length, seen.hidden().length * row);
      if (exact) {
        for (int layer = 0; layer < seen.hidden().length; layer++) {
          compare(
              java.util.Arrays.copyOfRange(hidden, layer * row, (layer + 1) * row),
              seen.hidden()[layer],
              exact,
              spread);
        }
      }
      compare(
          array(run, "prefill_logits_slices"),
          sliced(seen.logits(), ids.length, slices),
          exact,
          spread);
      compare(array(run, "prefill_last_logits"), tiny.model().logits(branch), exact, spread);
      float[] steps = array(run, "step_logits");
      int vocabulary = tiny.model().facts().vocabulary();
      int[] fed = ints(run.path("step_token_ids"));
      for (int i = 0; i < fed.length; i++) {
        tiny.model().extend(branch, null, new int[] {fed[i]}, 0, SamenessTest.choice(1, i));
        compare(
            java.util.Arrays.copyOfRange(steps, i * vocabulary, (i + 1) * vocabulary),
            tiny.model().logits(branch),
            exact,
            spread);
      }
    }
  }

  private static void compare(float[] expected, float[] found, boolean exact, double spread) {
    assertEquals(expected.length, found.length);
    double largest = 0;
    double squares = 0;
    for (int i = 0; i < expected.length; i++) {
      double difference = Math.abs(expected[i] - found[i]);
      largest = Math.max(largest, difference);
      squares += difference * difference;
      assertTrue(difference >= 0, "not a number at " + i);
    }
    double typical = Math.sqrt(squares / expected.length) / spread;
    assertTrue(largest <= (exact ? EXACT : COARSE_LARGEST), "largest difference " + largest);
    assertTrue(exact || typical <= COARSE_TYPICAL, "typical difference " + typical);
  }

  private static float[] sliced(float[] logits, int rows, List<int[]> slices) {
    int vocabulary = logits.length / rows;
    int width = slices.stream().mapToInt(slice -> slice[1] - slice[0]).sum();
    float[] values = new float[rows * width];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (int[] slice : slices) {
        System.arraycopy(logits, row * vocabulary + slice[0], values, at, slice[1] - slice[0]);
        at += slice[1] - slice[0];
      }
    }
    return values;
  }

  private static float[] array(JsonNode run, String name) {
    return Tiny.floats(FOLDER.resolve(run.path(name).path("file").asString()));
  }

  private static int[] ints(JsonNode array) {
    return array.valueStream().mapToInt(JsonNode::intValue).toArray();
  }
}
