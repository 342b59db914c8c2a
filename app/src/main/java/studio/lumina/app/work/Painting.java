package studio.lumina.app.work;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;

/// A picture being painted: what is drawn is passed on to the window and committed to the library
/// at each row end, and by [#save] in between.
final class Painting {
  private final Library library;
  private final FxFeed feed;
  private final Clock clock;
  private final Wish wish;
  private PictureEntry entry;
  private CodeRun saved;
  private CodeRun waiting = CodeRun.NONE;
  private @Nullable LuminaException failure;
  private @Nullable Picture pixels;

  /// @param wish what the artist wants with it
  Painting(Library library, FxFeed feed, Clock clock, Wish wish, PictureEntry entry) {
    this.library = library;
    this.feed = feed;
    this.clock = clock;
    this.wish = wish;
    this.entry = entry;
    this.saved = entry.drawn();
  }

  Wish wish() {
    return wish;
  }

  /// Takes an event in.
  ///
  /// @throws LuminaException where the library failed: painting what cannot be kept is of no use
  void hear(Event event) {
    wish.enforce();
    feed.publish(new News.Told(entry.id(), event));
    switch (event) {
      case Event.CodesDrawn drawn -> add(drawn);
      case Event.RowFinished _ -> save();
      case Event.PictureStarted started -> resize(started.size());
      case Event.PictureFinished finished -> pixels = finished.pixels();
      case Event.Reading _, Event.WordsAdded _, Event.Preview _ -> {}
    }
    checkSaved();
  }

  /// How to go on at a row boundary.
  Steering.Steer steer(int picture, int row) {
    return wish.steer();
  }

  /// Commits what waits; any thread. A failure is thrown by the next [#hear].
  synchronized void save() {
    if (waiting.codes().size() == 0) {
      return;
    }
    try {
      library.append(entry.id(), saved.codes().size(), waiting);
    } catch (LuminaException e) {
      failure = e;
      return;
    }
    saved = saved.plus(waiting);
    waiting = CodeRun.NONE;
    feed.publish(new News.Saved(entry.id(), clock.instant()));
  }

  /// Where to go on, from what was committed; empty at the very start.
  synchronized Optional<Continuation> continuation() {
    save();
    checkSaved();
    return saved.codes().size() == 0
        ? Optional.empty()
        : Optional.of(new Continuation(saved.codes(), entry.lanes(), entry.numericsKey()));
  }

  /// The entry as it would stand in the library now.
  synchronized PictureEntry entry() {
    return entry.withDrawn(saved);
  }

  /// The final pixels, once they are there.
  Optional<Picture> pixels() {
    return Optional.ofNullable(pixels);
  }

  private synchronized void add(Event.CodesDrawn drawn) {
    waiting = waiting.plus(new CodeRun(drawn.codes(), drawn.surprise(), drawn.entropy()));
  }

  private synchronized void resize(Size size) {
    if (!size.equals(entry.size())) {
      entry = library.update(entry.sized(size));
    }
  }

  private synchronized void checkSaved() {
    LuminaException failed = failure;
    if (failed != null) {
      failure = null;
      throw failed;
    }
  }
}
