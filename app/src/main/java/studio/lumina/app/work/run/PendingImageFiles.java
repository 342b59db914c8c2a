package studio.lumina.app.work.run;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// Makes the files of pictures whose rows are safe but were never seen as a whole: those cut short
/// by a failure, a crash or a hurried end. On the worker thread, while nothing is to be painted.
final class PendingImageFiles {
  private static final int LATEST = 24;

  private final Library library;
  private final EngineSupervisor model;
  private final FxFeed feed;
  private final SequencedSet<Long> waiting = new LinkedHashSet<>();

  /// @param feed told what was made
  PendingImageFiles(Library library, EngineSupervisor model, FxFeed feed) {
    this.library = library;
    this.model = model;
    this.feed = feed;
  }

  /// Takes up what earlier runs of the program left.
  void look() {
    library.summaries().recent(Optional.empty(), LATEST).pictures().stream()
        .filter(picture -> picture.file().isEmpty())
        .filter(picture -> picture.canContinue() && picture.finishedRows() > 0)
        .forEach(picture -> waiting.add(picture.id()));
  }

  /// A picture has rows that its file, if it has one, does not show.
  void add(PictureEntry entry) {
    waiting.add(entry.id());
  }

  /// Makes one file, if one is to be made; whether there may be more.
  boolean next() {
    if (waiting.isEmpty()) {
      return false;
    }
    long id = waiting.removeFirst();
    Engine engine = null;
    try {
      PictureEntry entry = library.entry(id);
      engine = model.engine();
      if (isLeft(entry) && entry.model().equals(engine.card().name())) {
        Part.Drawn drawn = new Part.Drawn(entry.size(), entry.codes());
        feed.publish(new StudioEvent.Kept(library.keep(entry, engine.decode(drawn))));
      }
    } catch (LuminaException e) {
      if (e.problem() instanceof Problem.EngineDied && engine != null) {
        model.lost(engine);
      }
      // It can be continued all the same, and is tried again at the next start.
      System.getLogger(PendingImageFiles.class.getName())
          .log(System.Logger.Level.WARNING, "no file of picture " + id, e);
    }
    return true;
  }

  private static boolean isLeft(PictureEntry entry) {
    return entry.canContinue() && entry.finishedRows() > 0;
  }
}
