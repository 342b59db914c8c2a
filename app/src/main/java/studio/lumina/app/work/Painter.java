package studio.lumina.app.work;

import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Turn;

/// Paints pictures on the worker thread, across deaths of the engine.
///
/// @param model in use
/// @param library that keeps them
/// @param feed told about restarts
record Painter(OpenModel model, Library library, FxFeed feed) {
  private static final int RESTARTS = 3;

  /// Paints to the end, a pause or a stop; returns the entry as it stands in the library then. When
  /// the engine dies it is started again, and the picture goes on from its last code.
  ///
  /// @throws LuminaException after which the entry is the caller's to fail
  PictureEntry paint(Painting painting) {
    for (int attempt = 1; ; attempt++) {
      try {
        return rest(painting, turn(painting));
      } catch (LuminaException e) {
        boolean died = e.problem() instanceof Problem.EngineDied;
        if (died) {
          model.lost();
        }
        if (died && painting.wish().kind() == Wish.Kind.STOP) {
          painting.save();
          return library.update(painting.entry().withState(PictureEntry.State.STOPPED));
        }
        if (!died || attempt > RESTARTS || painting.wish().kind() == Wish.Kind.LEAVE) {
          throw e;
        }
        feed.publish(new News.EngineRestarting(e.problem(), attempt));
      }
    }
  }

  private Turn turn(Painting painting) {
    PictureEntry entry = painting.entry();
    try (Session session = model.engine().session()) {
      painting.wish().paintedBy(session);
      Request request = new Request(entry.prompt(), entry.sampling(), 0, painting.continuation());
      return session.reply(request, painting::hear, painting::steer);
    } finally {
      painting.wish().paintedBy(null);
    }
  }

  private PictureEntry rest(Painting painting, Turn turn) {
    painting.save();
    painting.settle();
    PictureEntry entry = painting.entry();
    Part.Drawn drawn = new Part.Drawn(entry.size(), entry.codes());
    PictureEntry.State state =
        drawn.complete() && painting.pixels().isPresent()
            ? PictureEntry.State.DONE
            : switch (turn.finish()) {
              case PAUSED -> PictureEntry.State.PAUSED;
              case ENDED, STOPPED, LIMIT -> PictureEntry.State.STOPPED;
            };
    PictureEntry painted = entry.painted(state, turn.numericsKey());
    if (painting.wish().kind() == Wish.Kind.LEAVE && state != PictureEntry.State.DONE) {
      return library.interrupt(painted.withState(PictureEntry.State.PAUSED));
    }
    if (painting.pixels().isPresent()) {
      return library.keep(painted, painting.pixels().get());
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
      System.getLogger(Painter.class.getName())
          .log(System.Logger.Level.WARNING, "no file of picture " + painted.id(), e);
      return library.update(painted);
    }
  }
}
