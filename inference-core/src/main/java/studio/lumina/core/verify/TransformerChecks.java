package studio.lumina.core.verify;

import java.util.List;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.TorchLanguageModel;

/// `expected/transformer`: hidden states and scores of a prefill, and of single steps after it.
final class TransformerChecks {
  private static final double FLOAT32 = 1e-4;
  private static final double SPREAD = 0.06;
  private static final double MOST = 1.25;

  private TransformerChecks() {}

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("transformer", "transformer.json");
    List<Entry> slices = all.list("vocab_slices");
    for (Entry run : all.list("runs")) {
      String name =
          "transformer: "
              + run.json().path("checkpoint").asString("?")
              + " "
              + run.json().path("compute_dtype").asString("?");
      checks.part(name, () -> run(folder, run, slices, name, checks));
    }
  }

  private static void run(
      ReferenceFolder folder, Entry run, List<Entry> slices, String name, Checks checks) {
    try (CheckedModel open =
            CheckedModel.open(
                folder.checkpoint(run.text("checkpoint")), run.text("compute_dtype"));
        Branch looked = open.model().branch();
        Branch branch = open.model().branch()) {
      boolean exact = run.text("compute_dtype").equals("float32");
      double deviation = run.number("logits_std");
      int vocabulary = open.config().vocabulary();
      int[] ids = run.ids("token_ids");
      TorchLanguageModel.Inspection seen = open.model().inspect(looked, ids);
      checks.check(
          name + " hidden states",
          () -> {
            float[] expected = run.at("hidden_states").floats();
            return compare(expected, joined(seen.hidden()), exact, deviation(expected));
          });
      checks.check(
          name + " scores at every position",
          () ->
              compare(
                  run.at("prefill_logits_slices").floats(),
                  cut(seen.logits(), ids.length, vocabulary, slices),
                  exact,
                  deviation));
      if (exact) {
        checks.check(
            name + " likeliest at every position",
            () -> likeliest(run.ids("argmax_per_prefill_position"), seen.logits(), vocabulary));
      }
      open.model().read(branch, ids);
      checks.check(
          name + " scores after the prefill",
          () ->
              compare(
                  run.at("prefill_last_logits").floats(),
                  open.model().logits(branch),
                  exact,
                  deviation));
      int[] steps = run.ids("step_token_ids");
      float[] scores = new float[steps.length * vocabulary];
      for (int i = 0; i < steps.length; i++) {
        open.model().read(branch, new int[] {steps[i]});
        System.arraycopy(open.model().logits(branch), 0, scores, i * vocabulary, vocabulary);
      }
      checks.check(
          name + " scores of the steps",
          () -> compare(run.at("step_logits").floats(), scores, exact, deviation));
      if (exact) {
        checks.check(
            name + " likeliest of the steps",
            () -> likeliest(run.ids("argmax_per_step"), scores, vocabulary));
      }
    }
  }

  private static Measure compare(float[] expected, float[] found, boolean exact, double deviation) {
    return exact
        ? Measure.absolute(expected, found, FLOAT32)
        : Measure.spread(expected, found, deviation, SPREAD, MOST);
  }

  private static double deviation(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(squares / values.length - mean * mean);
  }

  /// By how much the expected likeliest id falls short of the highest score.
  private static Measure likeliest(int[] expected, float[] scores, int vocabulary) {
    float[] highest = new float[expected.length];
    float[] named = new float[expected.length];
    for (int row = 0; row < expected.length; row++) {
      highest[row] = Float.NEGATIVE_INFINITY;
      for (int id = 0; id < vocabulary; id++) {
        highest[row] = Math.max(highest[row], scores[row * vocabulary + id]);
      }
      named[row] = scores[row * vocabulary + expected[row]];
    }
    return Measure.absolute(named, highest, 2 * FLOAT32);
  }

  private static float[] joined(float[][] rows) {
    int length = 0;
    for (float[] row : rows) {
      length += row.length;
    }
    float[] all = new float[length];
    int at = 0;
    for (float[] row : rows) {
      System.arraycopy(row, 0, all, at, row.length);
      at += row.length;
    }
    return all;
  }

  /// The columns of the given ranges, row by row.
  private static float[] cut(float[] scores, int rows, int width, List<Entry> ranges) {
    int columns = 0;
    for (Entry range : ranges) {
      columns += range.at(1).json().intValue() - range.at(0).json().intValue();
    }
    float[] all = new float[rows * columns];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (Entry range : ranges) {
        int from = range.at(0).json().intValue();
        int count = range.at(1).json().intValue() - from;
        System.arraycopy(scores, row * width + from, all, at, count);
        at += count;
      }
    }
    return all;
  }
}
