package studio.lumina.core.verify;

import java.util.Arrays;
import studio.lumina.core.vocabulary.ReplyGrammar;

/// Consecutive steps of `expected/logits`: what the unconditional branch is fed, and what follows.
final class TrajectoryChecks {
  private TrajectoryChecks() {}

  static void run(LogitsChecks.Ground ground, Entry trajectory, String name, Checks checks) {
    int[] history = trajectory.ids("initial_history");
    Scores.Values values = new Scores.Values(trajectory.number("cfg"), 1, 1);
    int fed = 0;
    int number = 0;
    for (Entry step : trajectory.list("steps")) {
      int[] now = history;
      int before = fed;
      String at = name + " step " + number++;
      Scores scores =
          Scores.of(
              ground.math(),
              ground.vocabulary(),
              now,
              now.length,
              ground.array(step, "cond"),
              ground.array(step, "uncond"),
              values);
      boolean guides = Scores.guides(scores.layout(), values.guidance());
      checks.check(
          at + " unconditional branch",
          () ->
              guides
                  ? call(step, scores.layout(), now, now.length, before)
                  : Measure.exact(false, step.has("unconditional_call")));
      if (!step.has("next_token_given") || !step.flag("next_token_given")) {
        checks.check(
            at + " next id",
            () ->
                Measure.ids(
                    new int[] {step.whole("next_token")}, LogitsChecks.finite(scores.kept())));
      }
      fed = guides ? now.length - scores.layout().imageStartIndex() : 0;
      history = Arrays.copyOf(now, now.length + 1);
      history[now.length] = step.whole("next_token");
    }
  }

  /// The ids that the unconditional branch is fed: the picture from its start on, without the `fed`
  /// ids that it holds.
  static Measure call(Entry step, ReplyGrammar layout, int[] history, int length, int fed) {
    boolean guides =
        step.json().path("cfg").isMissingNode()
            ? layout.place() == ReplyGrammar.Place.IMAGE
            : Scores.guides(layout, step.number("cfg"));
    if (!guides || !step.has("unconditional_call")) {
      return Measure.exact(step.has("unconditional_call"), guides);
    }
    Entry call = step.at("unconditional_call");
    int[] found = Arrays.copyOfRange(history, layout.imageStartIndex() + fed, length);
    Measure ids = Measure.ids(call.ids("input_ids"), found);
    return ids.passed()
        ? Measure.exact(call.whole("attention_mask_length"), length - layout.imageStartIndex())
        : ids;
  }
}
