package studio.lumina.core.decode;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.Lanes;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PictureCodec;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.Choice;
import studio.lumina.core.model.Draws;
import studio.lumina.core.torch.Halted;
import studio.lumina.core.vocabulary.Vocabulary;

/// Paints one picture of a turn, row by row, in the passes that [Passes] describes: a row's codes
/// are drawn chunk by chunk, then each branch reads the row once more. At each row boundary the
/// lanes' values come into force, and the steering is asked.
final class Painter implements AutoCloseable {
  private final Decoder decoder;
  private final TurnState turn;
  private final Canvas canvas;
  private final Guide guide;
  private final PreviewBudget budget;
  private int shown;

  Painter(Decoder decoder, TurnState turn, Canvas canvas) {
    this.decoder = decoder;
    this.turn = turn;
    this.canvas = canvas;
    this.guide =
        new Guide(
            decoder.model(),
            decoder.vocabulary(),
            canvas,
            decoder.script().avoided(turn.prompt(), canvas.size()));
    this.budget = new PreviewBudget(decoder.clock(), decoder.previewCost());
  }

  /// Reads the picture's opening and the rows it has into the conversation's branch. The last row
  /// of a complete picture is left to [#paint].
  void seat() {
    Branch branch = turn.branch();
    int start = turn.base() + canvas.at();
    Passes.trim(branch, start);
    decoder.model().read(branch, decoder.vocabulary().opening(canvas.size()));
    turn.meter().advance(3);
    for (int row = 0; row < Math.min(canvas.row(), canvas.size().rows() - 1); row++) {
      Passes.row(decoder.model(), decoder.vocabulary(), branch, canvas, start, row);
      turn.meter().advance(canvas.size().columns() + 1);
    }
  }

  /// Paints to the end.
  ///
  /// @return how the turn ends, or nothing where the picture is complete
  Optional<Turn.Finish> paint() {
    while (!canvas.complete()) {
      Optional<Turn.Finish> end = boundary();
      if (end.isEmpty()) {
        end = row();
      }
      if (end.isPresent()) {
        return end;
      }
    }
    finish();
    return Optional.empty();
  }

  @Override
  public void close() {
    guide.close();
  }

  /// Takes up the values for the row to be drawn.
  private Optional<Turn.Finish> boundary() {
    Lanes.Change planned = canvas.lanes().at(canvas.row());
    apply(planned.prompt(), planned.sampling());
    if (canvas.column() > 0) {
      return Optional.empty();
    }
    return switch (turn.steering().at(canvas.number(), canvas.row())) {
      case Steering.Steer.GoOn go -> Optional.empty();
      case Steering.Steer.Pause pause -> Optional.of(Turn.Finish.PAUSED);
      case Steering.Steer.Stop stop -> Optional.of(Turn.Finish.STOPPED);
      case Steering.Steer.Change(var prompt, var sampling) -> {
        var sized = Templates.sized(prompt, canvas.size());
        if (!sized.equals(planned.prompt()) || !sampling.equals(planned.sampling())) {
          apply(sized, sampling);
          canvas.lanes(canvas.lanes().with(canvas.row(), sized, sampling));
        }
        yield Optional.empty();
      }
    };
  }

  private void apply(Prompt prompt, Sampling sampling) {
    turn.sampling(sampling);
    if (!prompt.equals(turn.prompt())) {
      int[] avoided = decoder.script().avoided(prompt, canvas.size());
      turn.restart(prompt, canvas);
      guide.avoid(avoided);
      seat();
    }
  }

  private Optional<Turn.Finish> row() {
    int row = canvas.row();
    int columns = canvas.size().columns();
    Branch branch = turn.branch();
    @Nullable Branch unconditional = turn.sampling().guidance() == 1 ? null : guide.ready();
    int[] given = canvas.rowBegun();
    do {
      int column = canvas.column();
      int count = Math.min(Math.min(decoder.pace().next(), columns - column), turn.allowance());
      if (count == 0) {
        return Optional.of(Turn.Finish.LIMIT);
      }
      long before = decoder.clock().getAsLong();
      Draws draws =
          decoder.model().extend(branch, unconditional, given, count, choice(row, column));
      if (draws.ids().length == 0) {
        return Optional.of(Turn.Finish.STOPPED);
      }
      decoder
          .pace()
          .took(
              Math.max(1, draws.ids().length + given.length - 1),
              decoder.clock().getAsLong() - before);
      canvas.add(draws.ids());
      turn.reply().draw(draws.ids());
      turn.reply()
          .tell(
              new Event.CodesDrawn(
                  canvas.number(),
                  row,
                  column,
                  new Tokens(draws.ids()),
                  draws.surprise(),
                  draws.entropy()));
      given = new int[] {draws.ids()[draws.ids().length - 1]};
      if (canvas.row() == row && decoder.signal().raised()) {
        return Optional.of(Turn.Finish.STOPPED);
      }
    } while (canvas.row() == row);
    turn.reply().force(decoder.vocabulary().rowEnd());
    turn.reply().tell(new Event.RowFinished(canvas.number(), row));
    if (decoder.signal().raised()) {
      return Optional.of(Turn.Finish.STOPPED);
    }
    if (!canvas.complete()) {
      preview();
      Passes.row(
          decoder.model(), decoder.vocabulary(), branch, canvas, turn.base() + canvas.at(), row);
    }
    return Optional.empty();
  }

  private Choice choice(int row, int column) {
    Sampling sampling = turn.sampling();
    return new Choice(
        sampling.guidance(),
        sampling.temperature(),
        sampling.imageTopK(),
        new Choice.Allowed.Range(decoder.vocabulary().firstCode(), decoder.vocabulary().lastCode()),
        Set.of(),
        new Choice.Noise(sampling.seed(), Choice.Noise.PICTURE, canvas.number(), row, column));
  }

  private void preview() {
    int rows = canvas.row() - shown + Math.min(shown, PictureCodec.CONTEXT_ROWS);
    if (budget.allows(rows)) {
      budget.spend(
          rows,
          () -> {
            Picture band =
                decoder
                    .codec()
                    .band(
                        PictureIds.codes(decoder.vocabulary(), canvas.codes()),
                        canvas.size().columns(),
                        shown);
            turn.reply().tell(new Event.Preview(canvas.number(), shown, band));
          });
      shown = canvas.row();
    }
  }

  /// The last row, the picture's end and, where the picture was all that was asked for, the end of
  /// the turn are one pass.
  private void finish() {
    guide.close();
    Vocabulary vocabulary = decoder.vocabulary();
    int[] end =
        turn.drawing()
            ? new int[] {vocabulary.imageEnd(), vocabulary.turnEnd()}
            : new int[] {vocabulary.imageEnd()};
    turn.reply().force(end);
    int[] codes = PictureIds.codes(vocabulary, canvas.codes());
    long before = decoder.clock().getAsLong();
    Picture pixels = decoder.codec().decode(codes, canvas.size().columns());
    decoder.previewCost().saw(canvas.size().rows(), decoder.clock().getAsLong() - before);
    turn.reply().tell(new Event.PictureFinished(canvas.number(), pixels, canvas.drawn()));
    turn.reply().finish();
    try {
      Passes.row(
          decoder.model(),
          vocabulary,
          turn.branch(),
          canvas,
          turn.base() + canvas.at(),
          canvas.size().rows() - 1,
          end);
    } catch (Halted halted) {
      // The picture is there; what the branch lacks is read with the next turn.
      if (!turn.drawing()) {
        throw halted;
      }
    }
  }
}
