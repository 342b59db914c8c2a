package studio.lumina.app.work.run;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// Takes turns of conversations on the worker thread, in sessions that stay open between turns,
/// across deaths of the engine. A turn is in the library when it is told that it has ended; one
/// that the artist stops is kept as far as it came.
record ChatTurns(
    EngineSupervisor model,
    OpenSessions sessions,
    PhotoCodes photos,
    Library library,
    FxFeed feed) {
  private static final int RESTARTS = 3;

  /// Takes the turn of a job to its end, whatever that is. One that the end of the program cuts
  /// short waits for the next start.
  Outcome take(QueuedWork work) {
    JobOwner owner = work.job().owner();
    TurnRequest asked = library.payloads().read(work.job(), TurnRequest.class);
    feed.publish(new StudioEvent.TurnBegan(owner, work.id()));
    try {
      Turn turn = attempts(work, asked);
      if (work.stop().kind() == StopRequest.Kind.LEAVE) {
        return new Outcome(Ending.LEFT, Optional.empty(), ended(work, turn));
      }
      return new Outcome(Ending.ENDED, Optional.empty(), ended(work, turn));
    } catch (LuminaException e) {
      boolean leaving = work.stop().kind() == StopRequest.Kind.LEAVE;
      return new Outcome(
          leaving ? Ending.LEFT : Ending.ENDED,
          Optional.empty(),
          new StudioEvent.Failed(Optional.of(owner), Optional.empty(), e.problem()));
    }
  }

  private static StudioEvent ended(QueuedWork work, Turn turn) {
    return new StudioEvent.TurnEnded(
        work.job().owner(), work.id(), turn.parts(), turn.finish() == Turn.Finish.ENDED);
  }

  private Turn attempts(QueuedWork work, TurnRequest asked) {
    for (int attempt = 1; ; attempt++) {
      Engine engine = model.engine();
      try {
        return turn(engine, work, asked);
      } catch (LuminaException e) {
        boolean died = e.problem() instanceof Problem.EngineDied;
        if (died) {
          model.lost(engine);
        }
        boolean room = e.problem() instanceof Problem.OutOfMemory && sessions.closeAll();
        if (!(died || room)
            || attempt > RESTARTS
            || work.stop().kind().compareTo(StopRequest.Kind.STOP) >= 0) {
          throw e;
        }
        if (died) {
          feed.publish(new StudioEvent.EngineRestarting(e.problem(), attempt));
        }
      }
    }
  }

  private Turn turn(Engine engine, QueuedWork work, TurnRequest asked) {
    List<Part> said = photos.encoded(engine, asked.said());
    JobOwner owner = work.job().owner();
    long conversation = owner.conversation().orElseThrow();
    Session session = sessions.of(conversation, engine, tokens(conversation));
    StopRequest stop = work.stop();
    stop.runBy(session);
    try {
      Turn turn =
          session.reply(
              new Request(new Prompt.Chat(said), asked.sampling(), asked.limit(), Optional.empty()),
              event -> {
                stop.enforce();
                feed.publish(new StudioEvent.TurnTold(owner, work.id(), event));
              },
              (picture, row) -> steer(stop));
      if (stop.kind() != StopRequest.Kind.LEAVE) {
        keep(conversation, engine, session, said, turn);
      }
      return turn;
    } finally {
      stop.runBy(null);
    }
  }

  /// An answer is not painted row by row for its own sake: a pause ends it where it is.
  private static Steering.Steer steer(StopRequest stop) {
    return stop.kind().compareTo(StopRequest.Kind.PAUSE) >= 0
        ? new Steering.Steer.Stop()
        : new Steering.Steer.GoOn();
  }

  /// The library and the session grow by the same turn, or the session is built again.
  private void keep(long conversation, Engine engine, Session session, List<Part> said, Turn turn) {
    try {
      if (turn.finish() != Turn.Finish.ENDED) {
        session.keep();
      }
      library
          .conversations()
          .add(
              conversation,
              new KeptTurn(
                  said,
                  turn.parts(),
                  turn.finish(),
                  turn.sequence(),
                  engine.card().name(),
                  turn.numericsKey()));
    } catch (RuntimeException e) {
      sessions.close(conversation);
      throw e;
    }
  }

  private Tokens tokens(long conversation) {
    List<KeptTurn> turns = library.conversations().turns(conversation);
    Tokens all = Tokens.NONE;
    for (KeptTurn turn : turns) {
      all = all.plus(turn.tokens());
    }
    return all;
  }
}
