package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.store.TurnProgress;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// Takes turns of conversations on the worker thread, in sessions that stay open between turns,
/// across deaths of the engine. What comes of a turn is in the library while it comes; one that is
/// stopped, fails or is cut short by the end of the program is kept as far as it came, and the
/// artist decides whether it goes on.
record ChatTurns(
    EngineSupervisor model,
    OpenSessions sessions,
    PhotoCodes photos,
    Library library,
    FxFeed feed,
    Clock clock) {
  private static final int RESTARTS = 3;

  /// Takes the turn of a job to its end, whatever that is.
  Outcome take(QueuedWork work) {
    JobOwner owner = work.job().owner();
    long id = library.payloads().read(work.job(), TurnRequest.class).turn();
    feed.publish(new StudioEvent.TurnBegan(owner, work.id(), id));
    StudioEvent end;
    try {
      Turn turn = attempts(work, id);
      end =
          new StudioEvent.TurnEnded(
              owner, work.id(), turn.parts(), turn.finish() == Turn.Finish.ENDED);
    } catch (LuminaException e) {
      end = new StudioEvent.Failed(Optional.of(owner), Optional.empty(), e.problem());
    }
    return new Outcome(Ending.ENDED, Optional.empty(), end);
  }

  private Turn attempts(QueuedWork work, long id) {
    for (int attempt = 1; ; attempt++) {
      Engine engine = model.engine();
      try {
        return turn(engine, work, id);
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

  /// Takes the turn from where it is, which after a death of the engine is where it was saved last.
  private Turn turn(Engine engine, QueuedWork work, long id) {
    List<TurnEntry> path = library.conversations().path(id);
    if (path.isEmpty()) {
      throw new LuminaException(new Problem.Closed("turn"));
    }
    String name = engine.card().name();
    TurnEntry entry = encoded(engine, path.getLast()).under(name, engine.card().numericsKey());
    AskedTurn asked = entry.asked();
    List<TurnEntry> above =
        path.subList(0, path.size() - 1).stream().map(turn -> standing(engine, turn)).toList();
    Tokens context = ContextTokens.of(engine, above, asked.muted());
    JobOwner owner = work.job().owner();
    TurnRecorder recorder = new TurnRecorder(entry, clock, library.conversations()::update);
    Session session = sessions.take(engine, context);
    StopRequest stop = work.stop();
    stop.runBy(session);
    Tokens held = context;
    boolean sound = false;
    try {
      Turn turn =
          session.reply(
              new Request(
                  new Prompt.Chat(asked.said()),
                  asked.sampling(),
                  asked.limit(),
                  Optional.empty(),
                  asked.form(),
                  entry.progress().reply()),
              event -> {
                stop.enforce();
                recorder.hear(event);
                if (event instanceof Event.PictureFinished finished) {
                  library.answerPictures().keep(finished.drawn(), name, finished.pixels());
                }
                if (!(event instanceof Event.TokensAdded)) {
                  feed.publish(new StudioEvent.TurnTold(owner, work.id(), event));
                }
              },
              (picture, row) -> steer(stop));
      recorder.end(turn);
      if (turn.finish() != Turn.Finish.ENDED) {
        session.keep(); // what was read is there where the artist says something else next
      }
      held = context.plus(turn.sequence());
      sound = true;
      return turn;
    } catch (RuntimeException e) {
      recorder.leave();
      throw e;
    } finally {
      stop.runBy(null);
      if (sound) {
        sessions.giveBack(engine, session, held);
      } else {
        session.close();
      }
    }
  }

  /// The turn with its photos encoded, in the library too.
  private TurnEntry encoded(Engine engine, TurnEntry turn) {
    return turn.saying(photos.encoded(engine, turn.asked().said()));
  }

  /// A turn before this one, with what it stands for: one that was cut short ends where it is.
  private TurnEntry standing(Engine engine, TurnEntry turn) {
    TurnProgress progress = turn.progress();
    if (progress.standing().size() > 0) {
      return turn;
    }
    TurnEntry kept =
        turn.at(progress.standing(engine.standing(progress.prompt().plus(progress.reply()))));
    library.conversations().update(kept);
    return kept;
  }

  /// An answer is not painted row by row for its own sake: a pause ends it where it is.
  private static Steering.Steer steer(StopRequest stop) {
    return stop.kind().compareTo(StopRequest.Kind.PAUSE) >= 0
        ? new Steering.Steer.Stop()
        : new Steering.Steer.GoOn();
  }
}
