package studio.lumina.app.work;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Where one picture at a time is painted, on the worker thread; any thread may ask which.
final class Bench {
  private static final int SAVE_MILLIS = 900;

  private final Library library;
  private final FxFeed feed;
  private final Clock clock;
  private final Painter painter;
  private final ScheduledExecutorService saver;
  private final Tempos tempos;
  private volatile @Nullable Painting current;
  private volatile boolean leaving;

  /// @param saver commits what is drawn within a row
  Bench(
      Library library,
      FxFeed feed,
      Clock clock,
      Painter painter,
      ScheduledExecutorService saver,
      Tempos tempos) {
    this.library = library;
    this.feed = feed;
    this.clock = clock;
    this.painter = painter;
    this.saver = saver;
    this.tempos = tempos;
  }

  /// The picture being painted.
  Optional<Painting> current() {
    return Optional.ofNullable(current);
  }

  /// The picture being painted, where it is this one.
  Optional<Painting> current(long id) {
    return current().filter(painting -> painting.entry().id() == id);
  }

  /// The program ends: what is painted is put by, and what would be is not begun.
  void leave() {
    leaving = true;
    current().ifPresent(painting -> painting.wish().leave());
  }

  /// How a picture came to its end.
  ///
  /// @param entry as it stands in the library then
  /// @param news for the window, told by the caller once the picture can be asked for again
  record Outcome(PictureEntry entry, News news) {}

  /// Paints a picture to its end, whatever that is.
  Outcome paint(PaintQueue.Job job) {
    Painting painting = new Painting(library, feed, clock, job.wish(), job.entry());
    current = painting;
    if (leaving) {
      painting.wish().leave();
    }
    feed.publish(new News.Began(job.entry()));
    var saving =
        saver.scheduleAtFixedRate(painting::save, SAVE_MILLIS, SAVE_MILLIS, TimeUnit.MILLISECONDS);
    try {
      PictureEntry ended = painter.paint(painting);
      learn(painting);
      return new Outcome(ended, new News.Ended(ended));
    } catch (LuminaException e) {
      return failed(painting, e.problem());
    } catch (RuntimeException e) {
      // The job's boundary: whatever it was, the picture keeps its rows and the queue goes on.
      System.getLogger(Bench.class.getName()).log(System.Logger.Level.ERROR, "painting", e);
      return failed(painting, new Problem.ComputationFailed(e.toString()));
    } finally {
      saving.cancel(false);
      current = null;
    }
  }

  private Outcome failed(Painting painting, Problem problem) {
    painting.save();
    PictureEntry rested = rested(painting);
    return new Outcome(rested, new News.Failed(Optional.of(rested), problem));
  }

  /// A library that failed may fail here again; then the entry is told as it would have been.
  private PictureEntry rested(Painting painting) {
    boolean leaving = painting.wish().kind() == Wish.Kind.LEAVE;
    PictureEntry entry =
        painting.entry().withState(leaving ? PictureEntry.State.PAUSED : PictureEntry.State.FAILED);
    try {
      return leaving ? library.interrupt(entry) : library.update(entry);
    } catch (LuminaException e) {
      System.getLogger(Bench.class.getName())
          .log(System.Logger.Level.WARNING, "picture " + entry.id() + " stays as running", e);
      return entry;
    }
  }

  private void learn(Painting painting) {
    try {
      feed.publish(
          new News.Speed(tempos.learn(painting.entry().numericsKey(), painting.stopwatch())));
    } catch (LuminaException e) {
      System.getLogger(Bench.class.getName())
          .log(System.Logger.Level.WARNING, "its speed is not remembered", e);
    }
  }
}
