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
  private final Conversation conversation;
  private final Reply reply;
  private final Meter meter;
  private final Steering steering;
  private final boolean drawing;
  private final int limit;
  private Prompt prompt;
  private Sampling sampling;
  private int[] promptIds;

  /// @param drawing whether a single picture is all that is asked for
  /// @param limit most ids to draw, 0 for any number
  TurnState(
      Decoder decoder,
      Conversation conversation,
      Reply reply,
      Meter meter,
      Steering steering,
      Prompt prompt,
      Sampling sampling,
      boolean drawing,
      int limit) {
    this.decoder = decoder;
    this.conversation = conversation;
    this.reply = reply;
    this.meter = meter;
    this.steering = steering;
    this.prompt = prompt;
    this.sampling = sampling;
    this.drawing = drawing;
    this.limit = limit;
    this.promptIds = decoder.script().turn(prompt, conversation.length() == 0);
  }

  Reply reply() {
    return reply;
  }

  Meter meter() {
    return meter;
  }

  Steering steering() {
    return steering;
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
    check(decoder.script().avoided(asked, size).length + size.tokens(), context);
  }

  /// @throws LuminaException with [Problem.ContextFull] where `needed` ids are more than `free`
  static void check(int needed, int free) {
    if (needed > free) {
      throw new LuminaException(new Problem.ContextFull(needed, Math.max(0, free)));
    }
  }

  /// Goes over to another prompt: it and the reply up to the canvas are read into a new branch; the
  /// canvas' own rows are left to the painter.
  void restart(Prompt other, Canvas canvas) {
    int[] ids = decoder.script().turn(other, conversation.length() == 0);
    checkFits(other, ids, canvas.at(), canvas.size());
    int rows = canvas.row() * (canvas.size().columns() + 1);
    meter.expect(ids.length + canvas.at() + 3 + rows);
    conversation.restart(ids, meter);
    promptIds = ids;
    prompt = other;
    if (canvas.at() > 0) {
      meter.read(branch(), reply.first(canvas.at()));
    }
  }
}
