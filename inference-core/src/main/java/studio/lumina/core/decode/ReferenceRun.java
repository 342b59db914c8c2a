package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.Choice;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Layout;
import studio.lumina.core.vocabulary.Vocabulary;

/// Runs exactly as the reference implementation does, the likeliest id each time, to be compared
/// with it: no opening is forced, words are unconstrained, each id is fed by itself, and a picture
/// that the limit cuts off adds nothing.
public final class ReferenceRun {
  private static final String IMAGE = "<|image|>";

  private final LanguageModel model;
  private final Vocabulary vocabulary;
  private final Tokenizer tokenizer;

  /// What a run gave.
  ///
  /// @param ids all ids drawn or forced, the end of the turn included
  /// @param ended whether the model ended it, rather than the limit
  /// @param text the words, each finished picture as `<|image|>`
  /// @param pictures the finished pictures
  public record Outcome(int[] ids, boolean ended, String text, List<Part.Drawn> pictures) {}

  public ReferenceRun(LanguageModel model, Vocabulary vocabulary, Tokenizer tokenizer) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
  }

  /// Continues a prompt.
  ///
  /// @param guidance scale; 1 leaves the unconditional branch out
  /// @param limit most ids
  public Outcome run(int[] prompt, double guidance, int limit) {
    int most = Math.min(limit, model.facts().context() - prompt.length);
    int[] history = Arrays.copyOf(prompt, prompt.length + Math.max(0, most));
    int length = prompt.length;
    boolean ended = false;
    try (Run run = new Run(guidance)) {
      model.read(run.conditional, prompt);
      while (length < history.length && !ended) {
        int id = run.next(history, length);
        history[length++] = id;
        ended = id == vocabulary.turnEnd();
      }
    }
    return outcome(Arrays.copyOfRange(history, prompt.length, length), ended);
  }

  private Outcome outcome(int[] ids, boolean ended) {
    StringBuilder text = new StringBuilder();
    List<Part.Drawn> pictures = new ArrayList<>();
    int length = ended ? ids.length - 1 : ids.length;
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (ids[i] == vocabulary.imageStart()) {
        text.append(tokenizer.decode(Arrays.copyOfRange(ids, from, i)));
        int end = i;
        while (end < length && ids[end] != vocabulary.imageEnd()) {
          end++;
        }
        if (end < length) {
          pictures.add(picture(Arrays.copyOfRange(ids, i, end)));
          text.append(IMAGE);
        }
        i = end;
        from = Math.min(end + 1, length);
      }
    }
    text.append(tokenizer.decode(Arrays.copyOfRange(ids, from, length)));
    return new Outcome(ids, ended, text.toString(), List.copyOf(pictures));
  }

  /// A picture from its ids, start and grid first.
  private Part.Drawn picture(int[] ids) {
    int rows = ids.length < 3 ? 0 : vocabulary.gridUnits(ids[1]);
    int columns = ids.length < 3 ? 0 : vocabulary.gridUnits(ids[2]);
    int[] codes = Arrays.stream(ids).skip(3).filter(id -> id != vocabulary.rowEnd()).toArray();
    if (rows < 1 || columns < 1 || codes.length != 4 * rows * columns) {
      throw new LuminaException(
          new Problem.TokensInvalid(codes.length + " codes for a grid " + columns + "x" + rows));
    }
    return new Part.Drawn(new Size(columns * Size.UNIT, rows * Size.UNIT), new Tokens(codes));
  }

  /// The branches of one run, and the ids they have not been fed yet.
  private final class Run implements AutoCloseable {
    private final double guidance;
    private final Branch conditional = model.branch();
    private @Nullable Branch unconditional;
    private int[] given = {};

    Run(double guidance) {
      this.guidance = guidance;
    }

    int next(int[] history, int length) {
      Layout layout = Layout.of(history, length, vocabulary);
      boolean image = layout.place() == Layout.Place.IMAGE;
      if (!image) {
        drop();
      } else if (unconditional == null && guidance != 1) {
        model.read(conditional, given);
        given = new int[0];
        unconditional = model.branch();
        model.read(unconditional, Arrays.copyOfRange(history, layout.imageStartIndex(), length));
      }
      int id = layout.forced(vocabulary);
      if (id < 0) {
        id = draw(image);
        given = new int[] {id};
      } else {
        given = Arrays.copyOf(given, given.length + 1);
        given[given.length - 1] = id;
      }
      return id;
    }

    private int draw(boolean image) {
      Choice.Allowed allowed =
          image
              ? new Choice.Allowed.Range(vocabulary.firstCode(), vocabulary.lastCode())
              : new Choice.Allowed.All();
      Choice.Noise noise = new Choice.Noise(0, Choice.Noise.TEXT, 0, 0, 0);
      Choice likeliest = new Choice(guidance, 1, 1, allowed, Set.of(), noise);
      return model.extend(conditional, unconditional, given, 1, likeliest).ids()[0];
    }

    private void drop() {
      Branch open = unconditional;
      if (open != null) {
        open.close();
        unconditional = null;
      }
    }

    @Override
    public void close() {
      drop();
      conditional.close();
    }
  }
}
