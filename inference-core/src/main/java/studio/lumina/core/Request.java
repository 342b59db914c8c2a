package studio.lumina.core;

import java.util.Optional;

/// One turn to take.
///
/// @param prompt what is asked
/// @param sampling how tokens are drawn
/// @param limit most tokens to draw; 0 for as many as the context leaves
/// @param from the picture to carry on, for turns that draw a single picture
/// @param form what the answer may be; other than [ReplyForm.Free] in a conversation only
public record Request(
    Prompt prompt, Sampling sampling, int limit, Optional<Continuation> from, ReplyForm form) {
  /// A turn from the start, limited by the context alone.
  public Request(Prompt prompt, Sampling sampling) {
    this(prompt, sampling, 0, Optional.empty());
  }

  /// A turn that is answered as its prompt asks.
  public Request(Prompt prompt, Sampling sampling, int limit, Optional<Continuation> from) {
    this(prompt, sampling, limit, from, new ReplyForm.Free());
  }

  /// @throws LuminaException with [Problem.SettingOutOfRange] where the limit is negative
  public Request {
    Problem.SettingOutOfRange.check("token limit", limit, 0, Integer.MAX_VALUE);
  }
}
