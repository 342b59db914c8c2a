package studio.lumina.app.work.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Session;
import studio.lumina.core.Tokens;

/// The sessions of conversations that are kept open between their turns, so that a turn reads only
/// what is new. The worker thread's. The session that was used longest ago is closed where there
/// are more than [#MOST], and all of them where memory is wanted; a branch without a session of its
/// own takes over what it shares with another, and the rest is built again from its tokens.
final class OpenSessions {
  /// Each holds a cache of up to the whole context.
  static final int MOST = 4;

  // The one used last is the last.
  private final List<Open> open = new ArrayList<>();

  /// A session of an engine that may be gone since.
  ///
  /// @param tokens that it holds
  private record Open(Engine engine, Session session, Tokens tokens) {}

  /// A session with these tokens: an open one, a fork of the one that shares most with them, or a
  /// new one that is built again from them. It is handed out until [#giveBack].
  ///
  /// @param tokens all that was said and answered so far
  /// @throws LuminaException as [Engine#session(Tokens)] does
  Session take(Engine engine, Tokens tokens) {
    open.removeIf(known -> known.engine() != engine); // sessions go with their engine
    Optional<Open> same = open.stream().filter(known -> known.tokens().equals(tokens)).findFirst();
    if (same.isPresent()) {
      open.remove(same.get());
      return same.get().session();
    }
    if (tokens.size() == 0) {
      return engine.session();
    }
    return open.stream()
        .max(Comparator.comparingInt(known -> shared(known.tokens(), tokens)))
        .filter(known -> shared(known.tokens(), tokens) > 1)
        .map(known -> known.session().fork(tokens))
        .orElseGet(() -> engine.session(tokens));
  }

  /// Keeps a session open for the next turn.
  ///
  /// @param tokens that it holds now
  void giveBack(Engine engine, Session session, Tokens tokens) {
    open.add(new Open(engine, session, tokens));
    if (open.size() > MOST) {
      open.removeFirst().session().close();
    }
  }

  /// Closes all; whether there were any.
  boolean closeAll() {
    boolean any = !open.isEmpty();
    open.forEach(known -> known.session().close());
    open.clear();
    return any;
  }

  private static int shared(Tokens one, Tokens other) {
    int most = Math.min(one.size(), other.size());
    int at = 0;
    while (at < most && one.at(at) == other.at(at)) {
      at++;
    }
    return at;
  }
}
