package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.TokenSampling;

/// A free reply: words until the model ends its turn, and pictures wherever it opens one. Nothing
/// comes between words but words, a picture's start and the end of the turn; a picture's grid is
/// one of the supported sizes that fit.
final class TextDecoder {
  private static final int LONGEST_CHUNK = 16;

  private final Decoder decoder;
  private final TurnState turn;
  private final boolean pictures;

  /// @param pictures whether the model may open pictures
  TextDecoder(Decoder decoder, TurnState turn, boolean pictures) {
    this.decoder = decoder;
    this.turn = turn;
    this.pictures = pictures;
  }

  /// Talks to the end.
  ///
  /// @param begun what of the reply is there already
  Turn.Finish talk(BegunReply begun) {
    ReplyBuilder reply = turn.reply();
    RowSchedule schedule = RowSchedule.constant(turn.prompt(), turn.sampling());
    reply.replay();
    begun.replay(reply, schedule);
    Optional<PartialImage> image =
        begun.paints() ? Optional.of(begun.paint(reply, schedule)) : Optional.empty();
    reply.replayed(begun.size());
    image.ifPresent(reply::open);
    int[] whole = begun.whole();
    if (begun.endsInWord()) {
      turn.resume(Arrays.copyOf(whole, whole.length - 1));
      return talk(whole[whole.length - 1]);
    }
    turn.resume(whole);
    Optional<Turn.Finish> end = image.flatMap(this::paint);
    if (begun.opening().length > 0) {
      end = picture(begun.opening());
    }
    return end.orElseGet(this::talk);
  }

  /// @param first the word that is not fed yet, where there is one
  private Turn.Finish talk(int... first) {
    int[] given = first;
    while (true) {
      Optional<Turn.Finish> steered = steer();
      if (steered.isPresent()) {
        return steered.get();
      }
      int count =
          Math.min(Math.min(decoder.chunkLength().next(), LONGEST_CHUNK), room(given.length));
      if (count <= 0) {
        return Turn.Finish.LIMIT;
      }
      int[] ids = draw(given, count, words());
      if (ids.length == 0) {
        return Turn.Finish.STOPPED;
      }
      turn.reply().draw(ids);
      int last = ids[ids.length - 1];
      given = new int[] {last};
      if (last == decoder.vocabulary().turnEnd()) {
        endWords(ids);
        // The next turn then reads its own ids alone.
        decoder.model().read(turn.branch(), given);
        return Turn.Finish.ENDED;
      }
      if (last == decoder.vocabulary().imageStart()) {
        endWords(ids);
        Optional<Turn.Finish> end = picture(last);
        if (end.isPresent()) {
          return end.get();
        }
        given = new int[0];
      } else {
        turn.reply().words(ids);
      }
      if (decoder.signal().raised()) {
        return Turn.Finish.STOPPED;
      }
    }
  }

  private void endWords(int[] ids) {
    turn.reply().words(Arrays.copyOf(ids, ids.length - 1));
    turn.reply().endWords(1);
  }

  private Optional<Turn.Finish> steer() {
    return switch (turn.steering().at(-1, -1)) {
      case Steering.Steer.GoOn go -> Optional.empty();
      case Steering.Steer.Pause pause -> Optional.of(Turn.Finish.PAUSED);
      case Steering.Steer.Stop stop -> Optional.of(Turn.Finish.STOPPED);
      case Steering.Steer.Change change -> {
        // Words already said answer the prompt as it was; only the sampling can change.
        turn.sampling(change.sampling());
        yield Optional.empty();
      }
    };
  }

  /// Ids that the context and the limit leave, with `given` still to be fed.
  private int room(int given) {
    int context = decoder.model().facts().context();
    return Math.min(context - turn.branch().length() - given, turn.allowance());
  }

  private int[] draw(int[] given, int count, TokenSampling tokenSampling) {
    long before = decoder.clock().getAsLong();
    DrawnTokens draws = decoder.model().extend(turn.branch(), null, given, count, tokenSampling);
    if (draws.ids().length > 0) {
      decoder.chunkLength().took(draws.ids().length, decoder.clock().getAsLong() - before);
    }
    return draws.ids();
  }

  private TokenSampling words() {
    Set<Integer> never = new HashSet<>(decoder.silent());
    if (!pictures || sizes().isEmpty()) {
      never.add(decoder.vocabulary().imageStart());
    }
    return tokenSampling(
        turn.sampling().textTopK(),
        new TokenSampling.Allowed.Except(never),
        Set.of(decoder.vocabulary().turnEnd(), decoder.vocabulary().imageStart()));
  }

  private TokenSampling tokenSampling(int topK, TokenSampling.Allowed allowed, Set<Integer> stops) {
    return new TokenSampling(
        turn.sampling().guidance(),
        turn.sampling().temperature(),
        topK,
        allowed,
        stops,
        new TokenSampling.Noise(
            turn.sampling().seed(),
            TokenSampling.Noise.TEXT,
            turn.number(),
            0,
            turn.reply().length()));
  }

  /// The sizes of which a whole picture still fits.
  private List<Size> sizes() {
    int free =
        decoder.model().facts().context() - turn.base() - turn.reply().length() - LONGEST_CHUNK;
    return decoder.sizes().stream().filter(size -> size.tokens() + 1 <= free).toList();
  }

  /// A picture that the model has opened.
  ///
  /// @param opening what it drew of the opening, and is not fed: the start, perhaps the height
  private Optional<Turn.Finish> picture(int... opening) {
    ReplyBuilder reply = turn.reply();
    int at = reply.length() - opening.length;
    reply.begin(at);
    Optional<Integer> height;
    if (opening.length > 1) {
      turn.promptReader().feed(turn.branch(), Arrays.copyOf(opening, 1));
      height = Optional.of(opening[1]);
    } else {
      height = side(opening[0], size -> true, Size::height);
    }
    if (height.isEmpty()) {
      return Optional.of(ended());
    }
    int rows = decoder.vocabulary().gridUnits(height.get()) * Size.UNIT;
    Optional<Integer> width = side(height.get(), size -> size.height() == rows, Size::width);
    if (width.isEmpty()) {
      return Optional.of(ended());
    }
    Size size = new Size(decoder.vocabulary().gridUnits(width.get()) * Size.UNIT, rows);
    PartialImage image =
        new PartialImage(
            reply.pictures(),
            size,
            at,
            Tokens.NONE,
            RowSchedule.constant(turn.prompt(), turn.sampling()));
    reply.open(image);
    return paint(image);
  }

  private Optional<Turn.Finish> paint(PartialImage image) {
    try (ImageDecoder painter = new ImageDecoder(decoder, turn, image)) {
      painter.seat();
      return painter.paint();
    }
  }

  private Turn.Finish ended() {
    return turn.allowance() == 0 && !decoder.signal().raised()
        ? Turn.Finish.LIMIT
        : Turn.Finish.STOPPED;
  }

  /// Draws a grid token: one side of the sizes that `fit`.
  private Optional<Integer> side(int given, Predicate<Size> fit, ToIntFunction<Size> side) {
    if (turn.allowance() == 0) {
      return Optional.empty();
    }
    Set<Integer> grids =
        decoder.sizes().stream()
            .filter(size -> size.tokens() + 1 <= freeFromStart())
            .filter(fit)
            .map(size -> decoder.vocabulary().gridToken(side.applyAsInt(size) / Size.UNIT))
            .collect(Collectors.toSet());
    TokenSampling tokenSampling =
        tokenSampling(turn.sampling().imageTopK(), new TokenSampling.Allowed.Only(grids), Set.of());
    int[] drawn = draw(new int[] {given}, 1, tokenSampling);
    if (drawn.length == 0) {
      return Optional.empty();
    }
    turn.reply().drawSilently(drawn);
    return Optional.of(drawn[0]);
  }

  /// Ids that fit from the picture's start on.
  private int freeFromStart() {
    return decoder.model().facts().context() - turn.base() - turn.reply().sound();
  }
}
