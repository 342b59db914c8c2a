package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.torch.Cancelled;

/// Takes one turn of a conversation: checks what is asked, reads the prompt, paints or talks.
final class TurnRunner {
  private final Decoder decoder;
  private final ConversationCache conversation;

  TurnRunner(Decoder decoder, ConversationCache conversation) {
    this.decoder = decoder;
    this.conversation = conversation;
  }

  /// A turn taken.
  ///
  /// @param ids its prompt and its reply as they would stand in the conversation
  /// @param held how many of these the branch holds as they should be
  record Taken(Turn turn, int[] ids, int held) {}

  Taken take(Request request, Consumer<? super Event> listener, Steering steering) {
    PromptReader promptReader = new PromptReader(decoder.model(), decoder.signal(), listener);
    boolean chat = request.prompt() instanceof Prompt.Chat;
    BegunReply begun = begun(request);
    ReplyBuilder reply =
        new ReplyBuilder(decoder.vocabulary(), decoder.textCodec(), listener, chat);
    Optional<Size> size = size(request);
    if (size.isPresent()) {
      decoder.checkDraws();
    }
    if (request.prompt() instanceof Prompt.Draw(var text, var avoid, var asked)) {
      decoder.checkSupported(asked);
    }
    if (request.form() instanceof ReplyForm.Image(var asked)) {
      decoder.checkSupported(asked);
    }
    Optional<PartialImage> image = size.map(s -> image(request, begun, s));
    if (image.isEmpty() && (request.from().isPresent() || request.kept().isPresent())) {
      throw new LuminaException(
          new Problem.SettingInvalid(
              request.from().isPresent() ? "continuation" : "kept codes",
              "a chat",
              "a task that draws one picture"));
    }
    Prompt prompt = image.map(c -> now(c).prompt()).orElse(request.prompt());
    Sampling sampling = image.map(c -> now(c).sampling()).orElse(request.sampling());
    TurnState turn;
    try {
      turn =
          new TurnState(
              decoder,
              conversation,
              reply,
              promptReader,
              steering,
              prompt,
              sampling,
              image.isPresent(),
              request.limit(),
              request.previews());
    } catch (Cancelled cancelled) {
      // Stopped while a photo was encoded: there is no prompt yet.
      return new Taken(
          turn(reply, Turn.Finish.STOPPED, new int[0], new ConversationCache.Begun(0, 0)),
          new int[0],
          0);
    }
    if (chat) {
      listener.accept(new Event.TokensAdded(false, new Tokens(turn.promptIds())));
    }
    return take(turn, image, begun, request.form());
  }

  private BegunReply begun(Request request) {
    if (request.begun().size() > 0 && !(request.prompt() instanceof Prompt.Chat)) {
      throw new LuminaException(
          new Problem.SettingInvalid("begun answer", "a task", "a conversation"));
    }
    return new BegunReply(decoder.vocabulary(), request.begun().ids());
  }

  /// The size of the picture that the turn is to draw, if it is to draw one and nothing else.
  private Optional<Size> size(Request request) {
    Optional<Size> size = decoder.promptEncoder().size(request.prompt());
    boolean chat = request.prompt() instanceof Prompt.Chat;
    return switch (request.form()) {
      case ReplyForm.Image(var asked) when chat -> Optional.of(asked);
      case ReplyForm.Words _ when chat -> size;
      case ReplyForm.Free _ -> size;
      case ReplyForm.Image _, ReplyForm.Words _ ->
          throw new LuminaException(
              new Problem.SettingInvalid(
                  "form of the reply", request.form().toString(), "a free one for this task"));
    };
  }

  private Taken take(
      TurnState turn, Optional<PartialImage> image, BegunReply begunReply, ReplyForm form) {
    ReplyBuilder reply = turn.reply();
    image.ifPresentOrElse(
        c -> turn.checkFits(turn.prompt(), turn.promptIds(), 0, c.size()),
        () ->
            TurnState.check(
                turn.promptIds().length + begunReply.size() + 2,
                decoder.model().facts().context() - conversation.length()));
    int begunIds = image.isPresent() ? seat(image) : begunReply.size();
    turn.promptReader().expect(conversation.unread(turn.promptIds().length) + begunIds);
    ConversationCache.Begun begun = new ConversationCache.Begun(0, 0);
    Turn.Finish finish;
    try {
      begun = conversation.begin(turn.promptIds(), turn.drawing(), turn.promptReader());
      finish =
          image.isPresent()
              ? paint(turn, image.get(), begunReply.size())
              : new TextDecoder(decoder, turn, form instanceof ReplyForm.Free).talk(begunReply);
    } catch (Cancelled cancelled) {
      finish = Turn.Finish.STOPPED;
    }
    reply.close();
    int[] standing = reply.standing();
    int prompt = turn.promptIds().length;
    int[] ids = Arrays.copyOf(turn.promptIds(), prompt + standing.length);
    System.arraycopy(standing, 0, ids, prompt, standing.length);
    return new Taken(turn(reply, finish, ids, begun), ids, prompt + reply.sound());
  }

  /// @param known how many ids of the reply the listener knows
  private Turn.Finish paint(TurnState turn, PartialImage image, int known) {
    ReplyBuilder reply = turn.reply();
    if (known > 0) {
      reply.replay();
    }
    reply.begin(0);
    reply.force(decoder.vocabulary().opening(image.size()));
    for (int row = 0; row < image.row(); row++) {
      reply.force(PictureTokens.row(decoder.vocabulary(), image.codes(), image.size(), row));
    }
    reply.force(image.rowBegun());
    if (known > 0) {
      reply.replayed(known);
    }
    reply.open(image);
    try (ImageDecoder painter = new ImageDecoder(decoder, turn, image)) {
      painter.seat();
      return painter.paint().orElse(Turn.Finish.ENDED);
    }
  }

  private Turn turn(
      ReplyBuilder reply, Turn.Finish finish, int[] ids, ConversationCache.Begun begun) {
    return new Turn(
        reply.parts(),
        finish,
        reply.tokens(),
        new Tokens(ids),
        reply.schedules(),
        new Turn.Usage(begun.read(), begun.reused(), reply.drawn()),
        decoder.model().facts().numericsKey());
  }

  /// The values for the row to be drawn next.
  private static RowSchedule.Change now(PartialImage image) {
    return image.schedule().at(image.row());
  }

  /// Ids to be read for a picture before it goes on.
  private static int seat(Optional<PartialImage> image) {
    return image
        .map(c ->
            Size.OPENING_TOKENS + Math.min(c.row(), c.size().rows() - 1) * (c.size().columns() + 1))
        .orElse(0);
  }

  private PartialImage image(Request request, BegunReply begun, Size size) {
    Tokens codes = request.from().map(Continuation::codes).orElseGet(begun::codes);
    PictureTokens.check(decoder.vocabulary(), codes);
    if (codes.size() > size.codes()) {
      throw new LuminaException(
          new Problem.TokensInvalid(codes.size() + " image tokens for " + size));
    }
    RowSchedule schedule =
        request
            .from()
            .map(Continuation::schedule)
            .orElseGet(() -> RowSchedule.constant(request.prompt(), request.sampling()));
    if (schedule.changes().isEmpty()) {
      throw new LuminaException(
          new Problem.SettingInvalid("row schedule", "none", "values from row 0 on"));
    }
    RowSchedule sized =
        new RowSchedule(
            schedule.changes().stream()
                .map(change ->
                    new RowSchedule.Change(
                        change.row(),
                        PromptTemplates.sized(change.prompt(), size),
                        change.sampling()))
                .toList());
    Optional<KeptCodes> kept = request.kept();
    kept.ifPresent(k -> KeptCheck.check(decoder.vocabulary(), k, codes, size));
    return new PartialImage(
        0, size, 0, kept.map(k -> KeptCheck.wholeRuns(k, codes)).orElse(codes), sized, kept);
  }
}
