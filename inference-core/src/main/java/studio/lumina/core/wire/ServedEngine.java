package studio.lumina.core.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Session;

/// The engine that an [EngineServer] opened, with its sessions by the numbers that the studio gave
/// them. Its calls come from the thread that works; [#opened] may come from another.
final class ServedEngine {
  private final EngineServer.Opener opener;
  private final Map<Long, Session> sessions = new ConcurrentHashMap<>();
  private volatile @Nullable Engine engine;

  ServedEngine(EngineServer.Opener opener) {
    this.opener = opener;
  }

  /// Opens the checkpoint.
  ///
  /// @param answers takes how far the opening is
  /// @throws IllegalStateException where one is open already
  WireAnswer open(WireCommand.Open command, Consumer<? super WireAnswer> answers) {
    if (engine != null) {
      throw new IllegalStateException("a checkpoint is open already");
    }
    Engine opened =
        opener.open(
            command.opening(),
            progress -> answers.accept(new WireAnswer.Loading(command.call(), progress)));
    engine = opened;
    return new WireAnswer.Opened(command.call(), opened.card());
  }

  /// The engine.
  ///
  /// @throws LuminaException with [Problem.Closed] where no checkpoint is open
  Engine opened() {
    Engine open = engine;
    if (open == null) {
      throw new LuminaException(new Problem.Closed("engine"));
    }
    return open;
  }

  /// Keeps a session that begins under a number.
  WireAnswer begin(long call, long session, Supplier<Session> beginning) {
    sessions.put(session, beginning.get());
    return new WireAnswer.Done(call);
  }

  /// A session by its number.
  ///
  /// @throws LuminaException with [Problem.Closed] where there is none
  Session session(long number) {
    Session session = sessions.get(number);
    if (session == null) {
      throw new LuminaException(new Problem.Closed("conversation"));
    }
    return session;
  }

  /// Keeps what was said last in a session.
  WireAnswer keep(WireCommand.Keep command) {
    session(command.session()).keep();
    return new WireAnswer.Done(command.call());
  }

  /// Closes a session; one that is closed already stays so.
  WireAnswer end(WireCommand.End command) {
    Session session = sessions.remove(command.session());
    if (session != null) {
      session.close();
    }
    return new WireAnswer.Done(command.call());
  }

  /// Closes the sessions and the engine.
  void close() {
    sessions.values().forEach(Session::close);
    Engine open = engine;
    if (open != null) {
      open.close();
    }
  }
}
