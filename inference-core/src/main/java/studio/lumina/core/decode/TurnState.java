package studio.lumina.core.decode;

import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.model.Branch;

/// A turn while it is taken: the values in force, the reply so far, and where it lies.
final class TurnState {
  private final Decoder decoder;
  private final ConversationCache conversation;
  private final ReplyBuilder reply;
  private final PromptReader promptReader;
  private final Steering steering;
  private final boolean drawing;
  private final int limit;
  private final boolean previews;
  private Prompt prompt;
  private Sampling sampling;
  private int[] promptIds;

  /// @param drawing whether a single picture is all that is asked for
  /// @param limit most ids to draw, 0 for any number
  /// @param previews whether finished rows are shown
  TurnState(
      Decoder decoder,
      ConversationCache conversation,
      ReplyBuilder reply,
      PromptReader promptReader,
      Steering steering,
      Prompt prompt,
      Sampling sampling,
      boolean drawing,
      int limit,
      boolean previews) {
    this.decoder = decoder;
    this.conversation = conversation;
    this.reply = reply;
    this.promptReader = promptReader;
    this.steering = steering;
    this.prompt = prompt;
    this.sampling = sampling;
    this.drawing = drawing;
    this.limit = limit;
    this.previews = previews;
    this.promptIds = decoder.promptEncoder().turn(prompt, conversation.length() == 0);
  }

  ReplyBuilder reply() {
    return reply;
  }

  PromptReader promptReader() {
    return promptReader;
  }

  Steering steering() {
    return steering;
  }

  /// Whether finished rows are shown.
  boolean previews() {
    return previews;
  }

  boolean drawing() {
    return drawing;
  }

  /// The prompt that the conversation's branch has been read with.
  Prompt prompt() {
    return prompt;
  }

  int[] promptIds() {
    return promptIds;
  }

  Sampling sampling() {
    return sampling;
  }

  void sampling(Sampling value) {
    sampling = value;
  }

  Branch branch() {
    return conversation.branch();
  }

  /// The number of this turn in the conversation, from 0.
  int number() {
    return conversation.turns();
  }

  /// Where the reply begins in the branch.
  int base() {
    return conversation.length() + promptIds.length;
  }

  /// Ids that may still be drawn.
  int allowance() {
    return limit == 0 ? Integer.MAX_VALUE : limit - reply.drawn();
  }

  /// @throws LuminaException with [Problem.ContextFull] where the prompt, `before` ids of the reply
  ///   and a picture do not fit
  void checkFits(Prompt asked, int[] ids, int before, Size size) {
    int context = decoder.model().facts().context();
    check(ids.length + before + size.tokens() + 1, context - conversation.length());
    check(decoder.promptEncoder().avoided(asked, size).length + size.tokens(), context);
  }

  /// @throws LuminaException with [Problem.ContextFull] where `needed` ids are more than `free`
  static void check(int needed, int free) {
    if (needed > free) {
      throw new LuminaException(new Problem.ContextFull(needed, Math.max(0, free)));
    }
  }

  /// Reads the beginning of the reply into the branch, after the prompt.
  void resume(int[] whole) {
    conversation.resume(promptIds, whole, promptReader);
  }

  /// Goes over to another prompt: it and the reply up to the image are read into a new branch; the
  /// image' own rows are left to the painter.
  void restart(Prompt other, PartialImage image) {
    int[] ids = decoder.promptEncoder().turn(other, conversation.length() == 0);
    checkFits(other, ids, image.at(), image.size());
    int rows = image.row() * (image.size().columns() + 1);
    promptReader.expect(ids.length + image.at() + Size.OPENING_TOKENS + rows);
    conversation.restart(ids, reply.first(image.at()), promptReader);
    promptIds = ids;
    prompt = other;
  }
}
