package studio.lumina.core.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.model.SamplingMath;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Vocabulary;

/// `expected/logits`: guidance, the picture's grammar, top-k, temperature and softmax.
final class LogitsChecks {
  private static final double SCORE = 1e-5;
  private static final double PROBABILITY = 1e-4;

  private LogitsChecks() {}

  /// What every check of this part needs.
  record Ground(Entry arrays, SamplingMath math, Vocabulary vocabulary) {
    float[] array(Entry entry, String key) {
      return arrays.at(entry.text(key)).floats();
    }
  }

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("logits", "logits.json");
    Path checkpoint = folder.checkpoint(all.whole("vocab_size"));
    try (Tokenizer tokenizer = ReferenceFolder.tokenizer(checkpoint);
        SamplingMath math = new SamplingMath()) {
      Vocabulary vocabulary = ReferenceFolder.vocabulary(checkpoint, tokenizer);
      checks.check(
          "logits: special ids",
          () ->
              Measure.exact(
                  List.of(
                      all.whole("image_start_token"),
                      all.whole("image_end_token"),
                      all.whole("new_line_token"),
                      all.whole("grid_offset") + 1),
                  List.of(
                      vocabulary.imageStart(),
                      vocabulary.imageEnd(),
                      vocabulary.rowEnd(),
                      vocabulary.gridToken(1))));
      Ground ground = new Ground(all.at("arrays"), math, vocabulary);
      int number = 0;
      for (Entry step : all.list("single_steps")) {
        String name = "logits: " + number++ + " " + step.json().path("name").asString("?");
        checks.part(name, () -> step(ground, step, name, checks));
      }
      number = 0;
      for (Entry trajectory : all.list("trajectories")) {
        String name = "logits: trajectory " + number++;
        checks.part(name, () -> TrajectoryChecks.run(ground, trajectory, name, checks));
      }
    }
  }

  private static void step(Ground ground, Entry step, String name, Checks checks) {
    int[] history = step.ids("token_history");
    float[] conditional = ground.array(step, "cond");
    Scores scores =
        Scores.of(
            ground.math(),
            ground.vocabulary(),
            history,
            history.length,
            conditional,
            ground.array(step, "uncond"),
            new Scores.Values(
                step.number("cfg"), step.whole("image_top_k"), step.whole("text_top_k")));
    checks.check(
        name + " unconditional branch",
        () -> TrajectoryChecks.call(step, scores.layout(), history, history.length, 0));
    checks.check(
        name + " guidance", () -> guidance(step.at("after_cfg"), conditional, scores.guided()));
    checks.check(
        name + " constraint",
        () -> constraint(step.at("after_constraint"), scores, ground.vocabulary()));
    checks.check(
        name + " number kept",
        () -> Measure.exact(step.whole("finite_after_top_k"), finite(scores.kept()).length));
    checks.check(
        name + " changed by top-k",
        () ->
            Measure.exact(
                step.flag("unchanged_by_top_k"),
                java.util.Arrays.equals(scores.constrained(), scores.kept())));
    if (step.has("kept")) {
      kept(ground, step, name, scores, checks);
    } else {
      checks.check(name + " likeliest", () -> scoresOf(step.at("top8"), "scores", scores.kept()));
      checks.check(
          name + " probabilities of the likeliest",
          () -> probabilities(ground, step, step.at("top8"), scores));
      checks.check(
          name + " lowest kept",
          () ->
              Measure.relative(
                  new double[] {step.number("lowest_kept_score")},
                  new double[] {
                    IntStream.of(finite(scores.kept()))
                        .mapToDouble(id -> scores.kept()[id])
                        .min()
                        .orElseThrow()
                  },
                  SCORE));
    }
  }

  private static void kept(Ground ground, Entry step, String name, Scores scores, Checks checks) {
    Entry kept = step.at("kept");
    checks.check(name + " ids kept", () -> Measure.ids(kept.ids("ids"), finite(scores.kept())));
    checks.check(name + " scores", () -> scoresOf(kept, "scores", scores.kept()));
    checks.check(name + " probabilities", () -> probabilities(ground, step, kept, scores));
  }

  private static Measure probabilities(Ground ground, Entry step, Entry some, Scores scores) {
    float[] found = ground.math().probabilities(scores.kept(), step.number("temperature"));
    return Measure.relative(some.numbers("probabilities"), at(found, some.ids("ids")), PROBABILITY);
  }

  private static Measure guidance(Entry expected, float[] before, float[] guided) {
    if (expected.json().isString()) {
      return expected.json().stringValue().equals("unchanged")
          ? Measure.exact(true, java.util.Arrays.equals(before, guided))
          : Measure.exact(expected.json().stringValue(), "a kind of entry that is not known");
    }
    if (expected.has("probe_ids")) {
      return Measure.relative(
          expected.numbers("scores"), at(guided, expected.ids("probe_ids")), SCORE);
    }
    return Measure.relative(doubles(expected.floats()), doubles(guided), SCORE);
  }

  private static Measure constraint(Entry expected, Scores scores, Vocabulary vocabulary) {
    if (expected.has("forced_token")) {
      int[] finite = finite(scores.constrained());
      return Measure.exact(
          List.of(expected.whole("forced_token"), expected.number("its_score")),
          finite.length == 1
              ? List.of(finite[0], (double) scores.constrained()[finite[0]])
              : List.of());
    }
    if (expected.json().stringValue().equals("unchanged")) {
      return Measure.exact(true, java.util.Arrays.equals(scores.guided(), scores.constrained()));
    }
    var range =
        java.util.regex.Pattern.compile("ids (\\d+)\\.\\.(\\d+)")
            .matcher(expected.json().stringValue());
    if (!range.find()) {
      throw new IllegalArgumentException(expected.json().stringValue());
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    float[] only = scores.guided().clone();
    for (int id = 0; id < only.length; id++) {
      only[id] = id < first || id > last ? Float.NEGATIVE_INFINITY : only[id];
    }
    return Measure.exact(true, java.util.Arrays.equals(only, scores.constrained()));
  }

  private static Measure scoresOf(Entry expected, String key, float[] found) {
    return Measure.relative(expected.numbers(key), at(found, expected.ids("ids")), SCORE);
  }

  static int[] finite(float[] scores) {
    return IntStream.range(0, scores.length)
        .filter(id -> scores[id] != Float.NEGATIVE_INFINITY)
        .toArray();
  }

  static double[] at(float[] scores, int[] ids) {
    return IntStream.of(ids).mapToDouble(id -> scores[id]).toArray();
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
