package studio.lumina.core.bench;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.sampling.SamplingPresets;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Vocabulary;

/// Times a transformer by itself.
final class ModelSpeed {
  private static final int PROMPT = 300;
  private static final int PROMPTS = 5;
  private static final int CALLS = 16;
  private static final int FEW_CALLS = 5;
  private static final int STEPS = 16;
  private static final double MILLIS = 1e6;

  private final CheckpointFolder folder;
  private final LanguageModel model;

  ModelSpeed(CheckpointFolder folder, LanguageModel model) {
    this.folder = folder;
    this.model = model;
  }

  /// @param readBytesPerSecond measured speed of reading memory
  BenchmarkResult.Model measured(double readBytesPerSecond) {
    int[] prompt = prompt();
    double promptMillis = Double.MAX_VALUE;
    for (int i = 0; i < PROMPTS; i++) {
      try (Branch branch = model.branch()) {
        long start = System.nanoTime();
        model.read(branch, prompt);
        promptMillis = Math.min(promptMillis, (System.nanoTime() - start) / MILLIS);
      }
    }
    double[] steps = steps(prompt, CALLS);
    Arrays.sort(steps);
    long bytes = stepBytes();
    return new BenchmarkResult.Model(
        PROMPT,
        promptMillis,
        steps[0],
        steps[steps.length / 2],
        bytes,
        bytes / (steps[0] / 1000) / readBytesPerSecond,
        row(prompt));
  }

  /// Milliseconds of a guided draw, the median of a few calls.
  double stepMedian() {
    double[] steps = steps(prompt(), FEW_CALLS);
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  private int[] prompt() {
    return IntStream.range(0, PROMPT).map(i -> i * 31 % folder.config().vocabulary()).toArray();
  }

  /// A row of the target size after the prompt, the best of several.
  private BenchmarkResult.Row row(int[] prompt) {
    int codes = folder.targetSize() / Size.CELL;
    int[] ids = IntStream.range(0, codes + 1).map(i -> prompt[i % PROMPT]).toArray();
    double millis = Double.MAX_VALUE;
    try (Branch branch = model.branch()) {
      model.read(branch, prompt);
      for (int i = 0; i < CALLS; i++) {
        branch.trim(PROMPT);
        long start = System.nanoTime();
        model.read(branch, ids);
        millis = Math.min(millis, (System.nanoTime() - start) / MILLIS);
      }
    }
    return new BenchmarkResult.Row(codes, millis);
  }

  /// Milliseconds of a guided draw, for each of several calls.
  private double[] steps(int[] prompt, int calls) {
    try (Tokenizer tokenizer = Tokenizer.open(folder.tokenizer());
        Branch conditional = model.branch();
        Branch unconditional = model.branch()) {
      Vocabulary vocabulary =
          new Vocabulary(
              folder.tokenizer().toString(), folder.config().vocabulary(), tokenizer.names());
      int[] opening = vocabulary.opening(new Size(folder.targetSize(), folder.targetSize()));
      model.read(conditional, prompt);
      model.read(conditional, opening);
      model.read(unconditional, opening);
      double[] millis = new double[calls];
      int[] given = {};
      for (int call = 0; call < calls; call++) {
        long start = System.nanoTime();
        DrawnTokens draws =
            model.extend(conditional, unconditional, given, STEPS, choice(vocabulary, call));
        millis[call] = (System.nanoTime() - start) / MILLIS / STEPS;
        given = new int[] {draws.ids()[STEPS - 1]};
      }
      return millis;
    }
  }

  private static TokenSampling choice(Vocabulary vocabulary, int row) {
    return new TokenSampling(
        SamplingPresets.DRAWING.guidance(),
        SamplingPresets.DRAWING.temperature(),
        SamplingPresets.DRAWING.imageTopK(),
        new TokenSampling.Allowed.Range(vocabulary.firstCode(), vocabulary.lastCode()),
        Set.of(),
        new TokenSampling.Noise(1, TokenSampling.Noise.PICTURE, 0, row, 0));
  }

  /// Weights that a step reads: all layers and the head's image rows.
  private long stepBytes() {
    Config config = folder.config();
    long rows = folder.codecConfig().codebook() - 2L * config.vocabulary();
    long weights = model.facts().parameters() + rows * config.hidden();
    int width =
        switch (model.facts().precision()) {
          case FP32, AUTO -> Float.BYTES;
          case BF16, FP16 -> Short.BYTES;
        };
    return weights * width;
  }
}
