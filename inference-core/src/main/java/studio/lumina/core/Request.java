package studio.lumina.core;

import java.util.Optional;

/// One turn to take.
///
/// @param prompt what is asked
/// @param sampling how tokens are drawn
/// @param limit most tokens to draw; 0 for as many as the context leaves
/// @param from the picture to carry on, for turns that draw a single picture
/// @param form what the answer may be; other than [ReplyForm.Free] in a conversation only
/// @param begun ids of the answer that are there already, as [Turn#ids] or [Event.TokensAdded] told
///   them: the turn goes on after them as if it had never stopped. In a conversation only
/// @param kept codes of the picture that stay, for tasks that draw a single picture; a continuation
///   of one needs them again
/// @param previews whether finished rows are shown while a picture is painted ([Event.Preview]);
///   without them no time is spent on them. The tokens are the same
public record Request(
    Prompt prompt,
    Sampling sampling,
    int limit,
    Optional<Continuation> from,
    ReplyForm form,
    Tokens begun,
    Optional<KeptCodes> kept,
    boolean previews) {
  /// A turn whose rows are shown.
  public Request(
      Prompt prompt,
      Sampling sampling,
      int limit,
      Optional<Continuation> from,
      ReplyForm form,
      Tokens begun,
      Optional<KeptCodes> kept) {
    this(prompt, sampling, limit, from, form, begun, kept, true);
  }

  /// A turn from the start, limited by the context alone.
  public Request(Prompt prompt, Sampling sampling) {
    this(prompt, sampling, 0, Optional.empty());
  }

  /// A turn that is answered as its prompt asks.
  public Request(Prompt prompt, Sampling sampling, int limit, Optional<Continuation> from) {
    this(prompt, sampling, limit, from, new ReplyForm.Free());
  }

  /// A turn whose answer has a form, from the start.
  public Request(
      Prompt prompt, Sampling sampling, int limit, Optional<Continuation> from, ReplyForm form) {
    this(prompt, sampling, limit, from, form, Tokens.NONE);
  }

  /// A turn whose answer has a form and is begun already.
  public Request(
      Prompt prompt,
      Sampling sampling,
      int limit,
      Optional<Continuation> from,
      ReplyForm form,
      Tokens begun) {
    this(prompt, sampling, limit, from, form, begun, Optional.empty());
  }

  /// A picture of which some codes stay.
  public Request(Prompt prompt, Sampling sampling, Optional<Continuation> from, KeptCodes kept) {
    this(prompt, sampling, 0, from, new ReplyForm.Free(), Tokens.NONE, Optional.of(kept));
  }

  /// @throws LuminaException with [Problem.SettingOutOfRange] where the limit is negative
  public Request {
    Problem.SettingOutOfRange.check("token limit", limit, 0, Integer.MAX_VALUE);
  }

  /// The same turn for someone who looks at finished pictures only.
  public Request withoutPreviews() {
    return new Request(prompt, sampling, limit, from, form, begun, kept, false);
  }
}
