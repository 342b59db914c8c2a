package studio.lumina.core.decode;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.image.RowDecoder;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.torch.Cancelled;
import studio.lumina.core.vocabulary.Vocabulary;

/// Paints one picture of a turn, row by row, in the passes that [CachePasses] describes: a row's
/// codes are drawn chunk by chunk, then each branch reads the row once more. At each row boundary
/// the schedule's values come into force, and the steering is asked.
final class ImageDecoder implements AutoCloseable {
  private final Decoder decoder;
  private final TurnState turn;
  private final PartialImage image;
  private final UnconditionalBranch unconditional;
  private final PreviewBudget budget;
  private final RowDecoder rows;

  ImageDecoder(Decoder decoder, TurnState turn, PartialImage image) {
    this.decoder = decoder;
    this.turn = turn;
    this.image = image;
    this.unconditional =
        new UnconditionalBranch(
            decoder.model(),
            decoder.vocabulary(),
            image,
            decoder.promptEncoder().avoided(turn.prompt(), image.size()));
    this.budget =
        new PreviewBudget(
            decoder.clock(), decoder.previewCost(), image.size().rows() - image.row());
    this.rows = decoder.codec().rows(image.size());
  }

  /// Reads the picture's opening and the rows it has into the conversation's branch. The last row
  /// of a complete picture is left to [#paint].
  void seat() {
    Branch branch = turn.branch();
    int start = turn.base() + image.at();
    CachePasses.trim(branch, start);
    decoder.model().read(branch, decoder.vocabulary().opening(image.size()));
    turn.promptReader().advance(Size.OPENING_TOKENS);
    for (int row = 0; row < Math.min(image.row(), image.size().rows() - 1); row++) {
      CachePasses.row(decoder.model(), decoder.vocabulary(), branch, image, start, row);
      turn.promptReader().advance(image.size().columns() + 1);
    }
  }

  /// Paints to the end.
  ///
  /// @return how the turn ends, or nothing where the picture is complete
  Optional<Turn.Finish> paint() {
    while (!image.complete()) {
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
    unconditional.close();
  }

  /// Takes up the values for the row to be drawn.
  private Optional<Turn.Finish> boundary() {
    RowSchedule.Change planned = image.schedule().at(image.row());
    apply(planned.prompt(), planned.sampling());
    if (image.column() > 0) {
      return Optional.empty();
    }
    return switch (turn.steering().at(image.number(), image.row())) {
      case Steering.Steer.GoOn go -> Optional.empty();
      case Steering.Steer.Pause pause -> Optional.of(Turn.Finish.PAUSED);
      case Steering.Steer.Stop stop -> Optional.of(Turn.Finish.STOPPED);
      case Steering.Steer.Change(var prompt, var sampling) -> {
        var sized = PromptTemplates.sized(prompt, image.size());
        if (!sized.equals(planned.prompt()) || !sampling.equals(planned.sampling())) {
          apply(sized, sampling);
          image.schedule(image.schedule().with(image.row(), sized, sampling));
        }
        yield Optional.empty();
      }
    };
  }

  private void apply(Prompt prompt, Sampling sampling) {
    turn.sampling(sampling);
    if (!prompt.equals(turn.prompt())) {
      int[] avoided = decoder.promptEncoder().avoided(prompt, image.size());
      turn.restart(prompt, image);
      unconditional.avoid(avoided);
      seat();
    }
  }

  private Optional<Turn.Finish> row() {
    int row = image.row();
    @Nullable Branch guiding = turn.sampling().guidance() == 1 ? null : unconditional.ready();
    KeptPasses keptPasses = new KeptPasses(decoder.model(), turn.branch(), guiding);
    boolean whole = image.column() == 0 && image.keptRun() == image.size().columns();
    if (whole) {
      tell(
          keptPasses.readRow(
              image.kept(image.keptRun()), decoder.vocabulary().rowEnd(), tokenSampling(row, 0)));
      if (guiding != null) {
        unconditional.hasRead(row);
      }
    } else {
      Optional<Turn.Finish> end = codes(keptPasses);
      if (end.isPresent()) {
        return end;
      }
    }
    turn.reply().force(decoder.vocabulary().rowEnd());
    turn.reply().tell(new Event.RowFinished(image.number(), row));
    if (decoder.signal().raised()) {
      return Optional.of(Turn.Finish.STOPPED);
    }
    if (!image.complete()) {
      preview();
      if (!whole) {
        CachePasses.row(
            decoder.model(),
            decoder.vocabulary(),
            turn.branch(),
            image,
            turn.base() + image.at(),
            row);
      }
    }
    return Optional.empty();
  }

  /// Draws the codes of a row, or what it lacks of them, and reads those that stay.
  private Optional<Turn.Finish> codes(KeptPasses keptPasses) {
    int row = image.row();
    int[] given = keptPasses.begin(image, tokenSampling(row, 0));
    do {
      int column = image.column();
      if (image.keptRun() > 0) {
        tell(keptPasses.read(given, image.kept(image.keptRun()), tokenSampling(row, column)));
        given = new int[0];
        continue;
      }
      int gap = image.gap(row * image.size().columns() + column);
      int count = Math.min(Math.min(decoder.chunkLength().next(), gap), turn.allowance());
      if (count == 0) {
        return Optional.of(Turn.Finish.LIMIT);
      }
      long before = decoder.clock().getAsLong();
      DrawnTokens draws =
          decoder
              .model()
              .extend(
                  turn.branch(), keptPasses.guiding(), given, count, tokenSampling(row, column));
      if (draws.ids().length == 0) {
        return Optional.of(Turn.Finish.STOPPED);
      }
      decoder
          .chunkLength()
          .took(
              Math.max(1, draws.ids().length + given.length - 1),
              decoder.clock().getAsLong() - before);
      turn.reply().drew(draws.ids().length);
      tell(draws);
      given = new int[] {draws.ids()[draws.ids().length - 1]};
      if (image.row() == row && decoder.signal().raised()) {
        return Optional.of(Turn.Finish.STOPPED);
      }
    } while (image.row() == row);
    return Optional.empty();
  }

  /// The next codes of the picture.
  private void tell(DrawnTokens codes) {
    int row = image.row();
    int column = image.column();
    image.add(codes.ids());
    turn.reply().force(codes.ids());
    turn.reply()
        .tell(
            new Event.CodesDrawn(
                image.number(),
                row,
                column,
                new Tokens(codes.ids()),
                codes.surprisal(),
                codes.entropy()));
  }

  private TokenSampling tokenSampling(int row, int column) {
    Sampling sampling = turn.sampling();
    return new TokenSampling(
        sampling.guidance(),
        sampling.temperature(),
        sampling.imageTopK(),
        new TokenSampling.Allowed.Range(
            decoder.vocabulary().firstCode(), decoder.vocabulary().lastCode()),
        Set.of(),
        new TokenSampling.Noise(
            sampling.seed(), TokenSampling.Noise.PICTURE, image.number(), row, column));
  }

  /// Shows the rows finished since the last preview, where someone looks and the budget allows it.
  private void preview() {
    if (!turn.previews()) {
      return;
    }
    budget.rowFinished();
    int work = rows.work(image.row());
    if (budget.allows(work)) {
      budget.spend(
          work,
          () -> {
            RowDecoder.Rows shown =
                rows.decode(PictureTokens.codes(decoder.vocabulary(), image.codes()));
            turn.reply().tell(new Event.Preview(image.number(), shown.firstRow(), shown.pixels()));
          });
    }
  }

  /// The last row and the picture's end are one pass; where the picture was all that was asked for,
  /// the end of the turn is another, as [ConversationPasses] says.
  private void finish() {
    unconditional.close();
    Vocabulary vocabulary = decoder.vocabulary();
    int[] end =
        turn.drawing()
            ? new int[] {vocabulary.imageEnd(), vocabulary.turnEnd()}
            : new int[] {vocabulary.imageEnd()};
    turn.reply().force(end);
    int[] codes = PictureTokens.codes(vocabulary, image.codes());
    long before = decoder.clock().getAsLong();
    Picture pixels = decoder.codec().decode(codes, image.size().columns());
    decoder.previewCost().saw(image.size().rows(), decoder.clock().getAsLong() - before);
    turn.reply().tell(new Event.PictureFinished(image.number(), pixels, image.drawn()));
    turn.reply().finish();
    try {
      CachePasses.row(
          decoder.model(),
          vocabulary,
          turn.branch(),
          image,
          turn.base() + image.at(),
          image.size().rows() - 1,
          vocabulary.imageEnd());
      if (turn.drawing()) {
        decoder.model().read(turn.branch(), new int[] {vocabulary.turnEnd()});
      }
    } catch (Cancelled cancelled) {
      // The picture is there; what the branch lacks is read with the next turn.
      if (!turn.drawing()) {
        throw cancelled;
      }
    }
  }
}
