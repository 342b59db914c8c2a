package studio.lumina.app.work.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.wire.WireAnswer;
import studio.lumina.core.wire.WireCommand;

/// A conversation in an engine process.
final class ProcessSession implements Session {
  private final EngineProcess engine;
  private final long number;
  private volatile @Nullable PendingCall turn;
  private boolean closed;

  ProcessSession(EngineProcess engine, long number) {
    this.engine = engine;
    this.number = number;
  }

  @Override
  public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
    PendingCall call = engine.connection().call(id -> new WireCommand.Reply(id, number, request));
    turn = call;
    try {
      return follow(call, listener, steering);
    } catch (InterruptedException e) {
      throw EngineProcess.interrupted(engine.connection(), e);
    } catch (RuntimeException | Error e) {
      if (!call.ended()) {
        abandon(call, e);
      }
      throw e;
    } finally {
      turn = null;
    }
  }

  @Override
  public void stop() {
    PendingCall call = turn;
    if (call != null) {
      engine.connection().stop(call);
    }
  }

  @Override
  public Tokens tokens() {
    return switch (engine.ask(call -> new WireCommand.Read(call, number))) {
      case WireAnswer.Conversation conversation -> conversation.tokens();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public Session fork(int length) {
    long fork = engine.connection().number();
    engine.ask(call -> new WireCommand.Fork(call, fork, number, length));
    return new ProcessSession(engine, fork);
  }

  @Override
  public Session fork(Tokens tokens) {
    long fork = engine.connection().number();
    engine.ask(call -> new WireCommand.ForkTo(call, fork, number, tokens));
    return new ProcessSession(engine, fork);
  }

  @Override
  public void keep() {
    engine.ask(call -> new WireCommand.Keep(call, number));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        engine.ask(call -> new WireCommand.End(call, number));
      } catch (LuminaException e) {
        // A conversation goes with its process.
        System.getLogger(ProcessSession.class.getName())
            .log(System.Logger.Level.DEBUG, "closed with its process: {0}", e.problem());
      }
    }
  }

  private Turn follow(PendingCall call, Consumer<? super Event> listener, Steering steering)
      throws InterruptedException {
    while (true) {
      switch (call.next()) {
        case WireAnswer.Told told -> listener.accept(told.event());
        case WireAnswer.Asked asked ->
            engine
                .connection()
                .post(
                    new WireCommand.Steer(
                        call.number(), steering.at(asked.picture(), asked.row())));
        case WireAnswer.Took took -> {
          return took.turn();
        }
        case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
      }
    }
  }

  /// The listener failed, or how to go on could not be sent: the turn is ended before the failure
  /// goes on, so that the session is usable.
  private void abandon(PendingCall call, Throwable failure) {
    engine.connection().stop(call);
    try {
      call.last();
    } catch (InterruptedException e) {
      failure.addSuppressed(EngineProcess.interrupted(engine.connection(), e));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
