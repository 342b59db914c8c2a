package studio.lumina.core;

import java.util.function.Consumer;

/// One conversation with its KV cache. One thread takes turns; [#stop] may be called from any.
/// Whoever opened it closes it.
///
/// Sameness: what is in the cache after a conversation's tokens is a function of these tokens
/// alone, because they are always read in the same passes (a turn's prompt in one read, a reply's
/// words one by one, a picture's opening in one pass, each of its rows with its row end in one
/// pass, the last row with the picture's end, the end of the reply by itself). So the scores that
/// follow are equal bit for bit, whether the session never stopped, was forked or was rebuilt from
/// its tokens, under one numerics key.
public interface Session extends AutoCloseable {
  /// Takes a turn and blocks until it ends. A turn that [Turn.Finish#ENDED] joins the conversation;
  /// any other leaves the earlier turns as they were and waits for [#keep], and is dropped by the
  /// next call without it.
  ///
  /// @param listener told what happens, on the engine's thread; must be quick
  /// @param steering asked at row boundaries
  /// @throws LuminaException after which the earlier turns are unchanged and the session usable,
  ///   except after [Problem.EngineDied]
  Turn reply(Request request, Consumer<? super Event> listener, Steering steering);

  /// Ends the turn in progress within 200 ms or one token, whichever is longer; without one, does
  /// nothing.
  void stop();

  /// The tokens of the turns that have joined.
  ///
  /// @throws LuminaException when the session or the engine is gone
  Tokens tokens();

  /// A conversation that shares the first `length` of these tokens; what of the cache holds for
  /// them is copied, so nothing is read again but what the cut has touched. This session is
  /// unchanged.
  ///
  /// A length at the end of a turn (or 0) gives exactly those tokens. One within a reply gives the
  /// conversation as if that reply had been stopped there and kept: its turn is ended, and a
  /// picture that is cut stands there as the picture of its finished rows, as in [#keep]. To go on
  /// drawing a picture from a row, fork at the start of its turn and hand over a [Continuation].
  ///
  /// @param length tokens, 0 to `tokens().size()`
  /// @throws LuminaException with [Problem.SettingInvalid] within a prompt, with
  ///   [Problem.SettingOutOfRange] beyond the end, or when the session is gone
  Session fork(int length);

  /// A conversation with these tokens; what of the cache holds for as many of them as both begin
  /// with is copied, and the rest is read with the next turn. This session is unchanged.
  ///
  /// @param tokens whole turns
  /// @throws LuminaException as [Engine#session(Tokens)] does
  Session fork(Tokens tokens);

  /// Lets a turn that did not end join the conversation as it is.
  ///
  /// @throws IllegalStateException where there is no such turn
  void keep();

  /// Frees the conversation's cache; idempotent.
  @Override
  void close();
}
