package studio.lumina.app.work.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Session;
import studio.lumina.core.Tokens;

/// The sessions of conversations that are kept open between their turns, so that a turn reads only
/// what is new. The worker thread's. The session that was used longest ago is closed where there
/// are more than [#MOST], and all of them where memory is wanted; a conversation without a session
/// is built again from its tokens.
final class OpenSessions {
  /// Each holds a cache of up to the whole context.
  static final int MOST = 4;

  private final Map<Long, Open> open = new LinkedHashMap<>(8, 0.75f, true);

  /// A session of an engine that may be gone since.
  private record Open(Engine engine, Session session) {}

  /// The session of a conversation: the open one, a fork of one that has the same beginning, or a
  /// new one that is built again from the conversation's tokens.
  ///
  /// @param tokens all that was said and answered so far
  /// @throws LuminaException as [Engine#session(Tokens)] does
  Session of(long conversation, Engine engine, Tokens tokens) {
    forgetOthers(engine);
    Open known = open.get(conversation);
    if (known != null && known.session().tokens().equals(tokens)) {
      return known.session();
    }
    close(conversation);
    Session session =
        beginningWith(tokens)
            .map(other -> other.fork(tokens.size()))
            .orElseGet(() -> tokens.size() == 0 ? engine.session() : engine.session(tokens));
    open.put(conversation, new Open(engine, session));
    if (open.size() > MOST) {
      close(open.keySet().iterator().next());
    }
    return session;
  }

  /// Closes a conversation's session, where it has one.
  void close(long conversation) {
    Open known = open.remove(conversation);
    if (known != null) {
      known.session().close();
    }
  }

  /// Closes all; whether there were any.
  boolean closeAll() {
    boolean any = !open.isEmpty();
    open.values().forEach(known -> known.session().close());
    open.clear();
    return any;
  }

  /// Whether a conversation has a session.
  boolean has(long conversation) {
    return open.containsKey(conversation);
  }

  private Optional<Session> beginningWith(Tokens tokens) {
    if (tokens.size() == 0) {
      return Optional.empty();
    }
    return open.values().stream()
        .map(Open::session)
        .filter(session -> beginsWith(session.tokens(), tokens))
        .findFirst();
  }

  private static boolean beginsWith(Tokens all, Tokens first) {
    return all.size() >= first.size() && all.slice(0, first.size()).equals(first);
  }

  /// Sessions go with their engine.
  private void forgetOthers(Engine engine) {
    Iterator<Open> all = open.values().iterator();
    while (all.hasNext()) {
      if (all.next().engine() != engine) {
        all.remove();
      }
    }
  }
}
