package studio.lumina.core.verify;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.SamplingMath;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.vocabulary.ReplyGrammar;
import studio.lumina.core.vocabulary.Vocabulary;

/// A whole run as the reference makes it: any grid, no limits but the count. The likeliest id wins,
/// so that it is deterministic.
final class ReferenceRun implements AutoCloseable {
  private final LanguageModel model;
  private final Vocabulary vocabulary;
  private final Scores.Values values;
  private final Branch conditional;
  private @Nullable Branch unconditional;
  private int[] history;

  ReferenceRun(LanguageModel model, Vocabulary vocabulary, int[] prompt, Scores.Values values) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.values = values;
    this.history = prompt.clone();
    this.conditional = model.branch();
  }

  /// Told the scores before each draw.
  interface Watcher {
    void step(int length, Scores scores);
  }

  /// Draws from the scores of each step, computed one by one.
  int[] stepByStep(SamplingMath math, int most, Watcher watcher) {
    int begin = history.length;
    model.read(conditional, history);
    while (history.length - begin < most) {
      ReplyGrammar layout = layout();
      float[] guide = guides(layout) ? model.logits(follow(layout, 0)) : null;
      Scores scores =
          Scores.of(
              math, vocabulary, history, history.length, model.logits(conditional), guide, values);
      watcher.step(history.length, scores);
      int id = scores.likeliest();
      append(id);
      if (id == vocabulary.turnEnd()) {
        break;
      }
      model.read(conditional, new int[] {id});
    }
    return Arrays.copyOfRange(history, begin, history.length);
  }

  /// Draws as the studio does, inside the program.
  int[] extending(int most) {
    int begin = history.length;
    int[] pending = {history[begin - 1]};
    model.read(conditional, Arrays.copyOf(history, begin - 1));
    while (history.length - begin < most) {
      ReplyGrammar layout = layout();
      int id = layout.forced(vocabulary);
      if (id < 0) {
        Branch other = guides(layout) ? follow(layout, pending.length) : null;
        id = model.extend(conditional, other, pending, 1, choice(layout)).ids()[0];
        pending = new int[0];
      }
      append(id);
      pending = IntStream.concat(IntStream.of(pending), IntStream.of(id)).toArray();
      if (id == vocabulary.turnEnd()) {
        break;
      }
    }
    return Arrays.copyOfRange(history, begin, history.length);
  }

  private ReplyGrammar layout() {
    return ReplyGrammar.of(history, history.length, vocabulary);
  }

  private boolean guides(ReplyGrammar layout) {
    if (layout.place() != ReplyGrammar.Place.IMAGE) {
      drop();
    }
    return Scores.guides(layout, values.guidance());
  }

  /// The unconditional branch with the picture so far, without its last `pending` ids.
  private Branch follow(ReplyGrammar layout, int pending) {
    Branch branch = unconditional;
    if (branch == null) {
      branch = model.branch();
      unconditional = branch;
    }
    int from = layout.imageStartIndex() + branch.length();
    if (from < history.length - pending) {
      model.read(branch, Arrays.copyOfRange(history, from, history.length - pending));
    }
    return branch;
  }

  private TokenSampling choice(ReplyGrammar layout) {
    boolean image = layout.place() == ReplyGrammar.Place.IMAGE;
    return new TokenSampling(
        values.guidance(),
        1,
        layout.place() == ReplyGrammar.Place.TEXT ? values.textTopK() : values.imageTopK(),
        image
            ? new TokenSampling.Allowed.Range(vocabulary.firstCode(), vocabulary.lastCode())
            : new TokenSampling.Allowed.All(),
        Set.of(),
        new TokenSampling.Noise(0, TokenSampling.Noise.TEXT, 0, 0, history.length));
  }

  private void append(int id) {
    history = Arrays.copyOf(history, history.length + 1);
    history[history.length - 1] = id;
  }

  private void drop() {
    Branch branch = unconditional;
    if (branch != null) {
      branch.close();
      unconditional = null;
    }
  }

  @Override
  public void close() {
    drop();
    conditional.close();
  }
}
