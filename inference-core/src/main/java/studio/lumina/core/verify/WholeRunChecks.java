package studio.lumina.core.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.model.SamplingMath;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.vocabulary.Vocabulary;

/// `expected/end_to_end`: from words and pictures to words and pictures.
final class WholeRunChecks {
  /// Scores are written with five digits after the point.
  private static final double WRITTEN = 1e-5;

  private static final double SCORE = 1e-4;

  private WholeRunChecks() {}

  static void run(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("end_to_end", "end_to_end.json");
    try (ControlPage page = new ControlPage();
        VqCodec codec = folder.codec(page);
        SamplingMath math = new SamplingMath()) {
      for (Entry entry : all.list("cases")) {
        String name = "end to end: " + entry.json().path("name").asString("?");
        checks.part(name, () -> run(folder, entry, name, codec, math, checks));
      }
    }
  }

  private static void run(
      ReferenceFolder folder,
      Entry entry,
      String name,
      VqCodec codec,
      SamplingMath math,
      Checks checks) {
    Path checkpoint = folder.checkpoint(entry.text("checkpoint"));
    Scores.Values values =
        new Scores.Values(
            entry.number("cfg"), entry.whole("image_top_k"), entry.whole("text_top_k"));
    try (Tokenizer tokenizer = ReferenceFolder.tokenizer(checkpoint);
        CheckedModel open = CheckedModel.open(checkpoint, entry.text("compute_dtype"))) {
      Vocabulary vocabulary = ReferenceFolder.vocabulary(checkpoint, tokenizer);
      ReferencePrompts prompts = new ReferencePrompts(tokenizer, vocabulary, codec);
      int[] prompt = prompts.ids(entry);
      checks.check(name + " prompt", () -> Measure.ids(entry.ids("prompt_token_ids"), prompt));
      int most = entry.whole("max_gen_len");
      List<Scores> steps = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      int[] drawn;
      try (ReferenceRun run = new ReferenceRun(open.model(), vocabulary, prompt, values)) {
        drawn =
            run.stepByStep(
                math,
                most,
                (length, scores) -> {
                  lengths.add(length);
                  steps.add(scores);
                });
      }
      checks.check(name + " ids", () -> Measure.ids(entry.ids("generated_token_ids"), drawn));
      checks.check(
          name + " ids, drawn inside the program",
          () -> {
            try (ReferenceRun run = new ReferenceRun(open.model(), vocabulary, prompt, values)) {
              return Measure.ids(entry.ids("generated_token_ids"), run.extending(most));
            }
          });
      checks.check(
          name + " ended by itself",
          () ->
              Measure.exact(
                  entry.flag("ends_with_eos"),
                  drawn.length > 0 && drawn[drawn.length - 1] == vocabulary.turnEnd()));
      checks.check(name + " scores", () -> scores(entry, lengths, steps, values.guidance()));
      ReferenceReply reply = ReferenceReply.of(drawn, vocabulary);
      checks.check(
          name + " text", () -> Measure.exact(entry.text("generated_text"), reply.text(tokenizer)));
      List<Entry> images = entry.elements("generated_images");
      checks.check(
          name + " number of images", () -> Measure.exact(images.size(), reply.images().size()));
      for (int i = 0; i < images.size(); i++) {
        int index = i;
        checks.check(
            name + " image " + i,
            () -> {
              ReferenceReply.Image image = reply.images().get(index);
              int[] codes = IntStream.of(image.ids()).map(vocabulary::codeOf).toArray();
              var picture = codec.decode(codes, image.columns());
              Entry expected = images.get(index);
              return picture.width() == expected.whole("width")
                      && picture.height() == expected.whole("height")
                  ? Measure.levels(expected.at("rgb_uint8").bytes(), picture.samples())
                  : Measure.exact(
                      expected.whole("width") + "x" + expected.whole("height"),
                      picture.width() + "x" + picture.height());
            });
      }
    }
  }

  private static Measure scores(
      Entry entry, List<Integer> lengths, List<Scores> steps, double guidance) {
    List<Entry> expected = entry.list("steps_after_cfg_and_constraint_top5");
    if (expected.size() != steps.size()) {
      return Measure.exact(expected.size() + " steps", steps.size() + " steps");
    }
    float[] wanted = {};
    float[] found = {};
    for (int i = 0; i < steps.size(); i++) {
      Entry step = expected.get(i);
      if (step.whole("history_length") != lengths.get(i)) {
        return Measure.exact(step.whole("history_length"), lengths.get(i));
      }
      int[] ids = step.ids("ids");
      double[] scores = step.numbers("scores");
      int at = wanted.length;
      wanted = java.util.Arrays.copyOf(wanted, at + ids.length);
      found = java.util.Arrays.copyOf(found, at + ids.length);
      for (int j = 0; j < ids.length; j++) {
        wanted[at + j] = (float) scores[j];
        found[at + j] =
            scores[j] == Double.NEGATIVE_INFINITY
                ? Float.NEGATIVE_INFINITY
                : steps.get(i).constrained()[ids[j]];
      }
    }
    // Guidance takes the conditional scores g times and the others g - 1 times.
    double reach = Math.abs(guidance) + Math.abs(guidance - 1);
    return Measure.absolute(wanted, found, SCORE * reach + WRITTEN);
  }
}
