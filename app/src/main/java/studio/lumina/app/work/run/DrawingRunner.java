package studio.lumina.app.work.run;

import java.util.Optional;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// Paints pictures on the worker thread, across deaths of the engine.
///
/// @param model in use
/// @param sessions of conversations, which give way where memory is wanted
/// @param photos gives photos of prompts their codes
/// @param library that keeps the pictures
/// @param feed told about restarts
record DrawingRunner(
    EngineSupervisor model,
    OpenSessions sessions,
    PhotoCodes photos,
    Library library,
    FxFeed feed) {
  private static final int RESTARTS = 3;

  /// A picture as it stands when nothing more is painted of it now.
  ///
  /// @param ending whether its job has ended, or waits again; then the entry is not written yet
  record Painted(PictureEntry entry, Ending ending) {}

  /// Paints to the end, a pause or a stop. When the engine dies it is started again, and the
  /// picture goes on from its last code; where memory runs out while conversations are open, they
  /// are closed first.
  ///
  /// @throws LuminaException after which the entry is the caller's to fail
  Painted paint(DrawingRun run) {
    for (int attempt = 1; ; attempt++) {
      Engine engine = model.engine();
      try {
        Turn turn = turn(engine, run);
        while (run.restsForPhoto(turn)) {
          turn = turn(engine, run);
        }
        return rest(run, turn);
      } catch (LuminaException e) {
        boolean died = e.problem() instanceof Problem.EngineDied;
        if (died) {
          model.lost(engine);
        }
        if (died && run.stop().kind() == StopRequest.Kind.STOP) {
          run.save();
          return new Painted(
              library.update(run.entry().withState(PictureEntry.State.STOPPED)), Ending.ENDED);
        }
        boolean room = e.problem() instanceof Problem.OutOfMemory && sessions.closeAll();
        if (!(died || room) || attempt > RESTARTS || run.stop().kind() == StopRequest.Kind.LEAVE) {
          throw e;
        }
        if (died) {
          feed.publish(new StudioEvent.EngineRestarting(e.problem(), attempt));
        }
      }
    }
  }

  private Turn turn(Engine engine, DrawingRun run) {
    run.encode(entry -> photos.encoded(engine, entry));
    PictureEntry entry = run.entry();
    try (Session session = engine.session()) {
      run.stop().runBy(session);
      Request request =
          new Request(
              entry.prompt(),
              entry.sampling(),
              0,
              run.continuation(),
              new ReplyForm.Free(),
              Tokens.NONE,
              entry.revision().flatMap(Revision::kept));
      return session.reply(request, run::hear, run::steer);
    } finally {
      run.stop().runBy(null);
    }
  }

  private Painted rest(DrawingRun run, Turn turn) {
    run.save();
    run.settle();
    PictureEntry entry = run.entry();
    if (!run.words().isEmpty()) {
      library.replies().keep(entry.id(), run.words());
    }
    Part.Drawn drawn = new Part.Drawn(entry.size(), entry.codes());
    boolean done = drawn.complete() && run.pixels().isPresent();
    StopRequest.Kind asked = run.stop().kind();
    PictureEntry.State state = done ? PictureEntry.State.DONE : state(turn.finish());
    PictureEntry painted = entry.painted(state, turn.numericsKey());
    if (!done && asked == StopRequest.Kind.LEAVE) {
      return new Painted(painted.withState(PictureEntry.State.PAUSED), Ending.LEFT);
    }
    if (state == PictureEntry.State.PAUSED && asked == StopRequest.Kind.YIELD) {
      return new Painted(painted, Ending.YIELDED);
    }
    return new Painted(kept(painted, drawn, run.pixels()), Ending.ENDED);
  }

  private static PictureEntry.State state(Turn.Finish finish) {
    return switch (finish) {
      case PAUSED -> PictureEntry.State.PAUSED;
      case ENDED, STOPPED, LIMIT -> PictureEntry.State.STOPPED;
    };
  }

  private PictureEntry kept(PictureEntry painted, Part.Drawn drawn, Optional<Picture> pixels) {
    if (pixels.isPresent()) {
      return library.keep(painted, RevisedPixels.of(painted, pixels.get(), library.controls()));
    }
    return drawn.finishedRows() == 0 ? library.update(painted) : keepRows(painted, drawn);
  }

  /// A picture cut short is kept as the file of its rows; should that fail, the rows themselves are
  /// in the library all the same.
  private PictureEntry keepRows(PictureEntry painted, Part.Drawn drawn) {
    try {
      Engine engine = model.engine();
      return library.keep(painted, engine.decode(drawn));
    } catch (LuminaException e) {
      System.getLogger(DrawingRunner.class.getName())
          .log(System.Logger.Level.WARNING, "no file of picture " + painted.id(), e);
      return library.update(painted);
    }
  }
}
