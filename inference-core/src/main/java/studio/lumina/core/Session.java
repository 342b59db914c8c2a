package studio.lumina.core;

import java.util.function.Consumer;

/// One conversation. One thread takes turns; [#stop] may be called from any. Whoever opened it
/// closes it.
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

  /// Lets a turn that did not end join the conversation as it is.
  ///
  /// @throws IllegalStateException where there is no such turn
  void keep();

  /// Frees the conversation's cache; idempotent.
  @Override
  void close();
}
