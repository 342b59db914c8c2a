package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.Lanes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.torch.Halted;

/// Takes one turn of a conversation: checks what is asked, reads the prompt, paints or talks.
final class TurnTaker {
  private final Decoder decoder;
  private final Conversation conversation;

  TurnTaker(Decoder decoder, Conversation conversation) {
    this.decoder = decoder;
    this.conversation = conversation;
  }

  /// A turn taken.
  ///
  /// @param ids its prompt and its reply as they would stand in the conversation
  /// @param held how many of these the branch holds as they should be
  record Taken(Turn turn, int[] ids, int held) {}

  Taken take(Request request, Consumer<? super Event> listener, Steering steering) {
    Meter meter = new Meter(decoder.model(), decoder.signal(), listener);
    Reply reply = new Reply(decoder.vocabulary(), decoder.lexicon(), listener);
    Optional<Size> size = decoder.script().size(request.prompt());
    if (size.isPresent()) {
      decoder.checkDraws();
    }
    if (request.prompt() instanceof Prompt.Draw(var text, var avoid, var asked)) {
      decoder.checkSupported(asked);
    }
    Optional<Canvas> canvas = size.map(s -> canvas(request, s));
    if (canvas.isEmpty() && request.from().isPresent()) {
      throw new LuminaException(
          new Problem.SettingInvalid("continuation", "a chat", "a task that draws one picture"));
    }
    Prompt prompt = canvas.map(c -> now(c).prompt()).orElse(request.prompt());
    Sampling sampling = canvas.map(c -> now(c).sampling()).orElse(request.sampling());
    TurnState turn;
    try {
      turn =
          new TurnState(
              decoder,
              conversation,
              reply,
              meter,
              steering,
              prompt,
              sampling,
              canvas.isPresent(),
              request.limit());
    } catch (Halted halted) {
      // Stopped while a photo was encoded: there is no prompt yet.
      return new Taken(
          turn(reply, Turn.Finish.STOPPED, new Conversation.Begun(0, 0)), new int[0], 0);
    }
    return take(turn, canvas);
  }

  private Taken take(TurnState turn, Optional<Canvas> canvas) {
    Reply reply = turn.reply();
    canvas.ifPresentOrElse(
        c -> turn.checkFits(turn.prompt(), turn.promptIds(), 0, c.size()),
        () ->
            TurnState.check(
                turn.promptIds().length + 2,
                decoder.model().facts().context() - conversation.length()));
    turn.meter().expect(conversation.unread(turn.promptIds().length) + seat(canvas));
    Conversation.Begun begun = new Conversation.Begun(0, 0);
    Turn.Finish finish;
    try {
      begun = conversation.begin(turn.promptIds(), turn.drawing(), turn.meter());
      finish = canvas.isPresent() ? paint(turn, canvas.get()) : new Talker(decoder, turn).talk();
    } catch (Halted halted) {
      finish = Turn.Finish.STOPPED;
    }
    reply.close();
    int[] standing = reply.standing();
    int prompt = turn.promptIds().length;
    int[] ids = Arrays.copyOf(turn.promptIds(), prompt + standing.length);
    System.arraycopy(standing, 0, ids, prompt, standing.length);
    return new Taken(turn(reply, finish, begun), ids, prompt + reply.sound());
  }

  private Turn.Finish paint(TurnState turn, Canvas canvas) {
    Reply reply = turn.reply();
    reply.begin(0);
    reply.force(decoder.vocabulary().opening(canvas.size()));
    for (int row = 0; row < canvas.row(); row++) {
      reply.force(PictureIds.row(decoder.vocabulary(), canvas.codes(), canvas.size(), row));
    }
    reply.force(canvas.rowBegun());
    reply.open(canvas);
    try (Painter painter = new Painter(decoder, turn, canvas)) {
      painter.seat();
      return painter.paint().orElse(Turn.Finish.ENDED);
    }
  }

  private Turn turn(Reply reply, Turn.Finish finish, Conversation.Begun begun) {
    return new Turn(
        reply.parts(),
        finish,
        reply.tokens(),
        reply.lanes(),
        new Turn.Usage(begun.read(), begun.reused(), reply.drawn()),
        decoder.model().facts().numericsKey());
  }

  /// The values for the row to be drawn next.
  private static Lanes.Change now(Canvas canvas) {
    return canvas.lanes().at(canvas.row());
  }

  /// Ids to be read for a picture before it goes on.
  private static int seat(Optional<Canvas> canvas) {
    return canvas
        .map(c -> 3 + Math.min(c.row(), c.size().rows() - 1) * (c.size().columns() + 1))
        .orElse(0);
  }

  private Canvas canvas(Request request, Size size) {
    Tokens codes = request.from().map(Continuation::codes).orElse(Tokens.NONE);
    PictureIds.check(decoder.vocabulary(), codes);
    if (codes.size() > size.codes()) {
      throw new LuminaException(
          new Problem.TokensInvalid(codes.size() + " image tokens for " + size));
    }
    Lanes lanes =
        request
            .from()
            .map(Continuation::lanes)
            .orElseGet(() -> Lanes.constant(request.prompt(), request.sampling()));
    if (lanes.changes().isEmpty()) {
      throw new LuminaException(
          new Problem.SettingInvalid("lanes", "none", "values from row 0 on"));
    }
    Lanes sized =
        new Lanes(
            lanes.changes().stream()
                .map(change ->
                    new Lanes.Change(
                        change.row(), Templates.sized(change.prompt(), size), change.sampling()))
                .toList());
    return new Canvas(0, size, 0, codes, sized);
  }
}
