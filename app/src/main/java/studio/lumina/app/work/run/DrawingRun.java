package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.Continuation;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

/// A picture being painted: what is drawn is passed on to the window and committed to the library
/// at each row end, and by [#save] in between; other values that the artist asks for are committed
/// before the first row that is drawn under them.
final class DrawingRun {
  private final Library library;
  private final FxFeed feed;
  private final Clock clock;
  private final StopRequest stop;
  private final JobOwner owner;
  private final ThroughputMeter stopwatch;
  private final AtomicReference<Steering.Steer.@Nullable Change> asked = new AtomicReference<>();
  private final StringBuilder words = new StringBuilder();
  private PictureEntry entry;
  private CodeRun saved;
  private CodeRun waiting = CodeRun.NONE;
  private @Nullable LuminaException failure;
  private @Nullable Picture pixels;
  private boolean restsForPhoto;

  /// @param owner of the job that paints it
  /// @param stop how it is asked to stop
  DrawingRun(
      Library library,
      FxFeed feed,
      Clock clock,
      JobOwner owner,
      StopRequest stop,
      PictureEntry entry) {
    this.owner = owner;
    this.library = library;
    this.feed = feed;
    this.clock = clock;
    this.stop = stop;
    this.entry = entry;
    this.saved = entry.drawn();
    this.stopwatch = new ThroughputMeter(clock);
  }

  StopRequest stop() {
    return stop;
  }

  JobOwner owner() {
    return owner;
  }

  /// The words that came with it so far.
  String words() {
    return words.toString();
  }

  /// How fast it came.
  ThroughputMeter stopwatch() {
    return stopwatch;
  }

  /// Takes an event in.
  ///
  /// @throws LuminaException where the library failed: painting what cannot be kept is of no use
  void hear(Event event) {
    stop.enforce();
    feed.publish(new StudioEvent.Told(owner, entry.id(), event));
    switch (event) {
      case Event.CodesDrawn drawn -> add(drawn);
      case Event.RowFinished _ -> save();
      case Event.PictureStarted started -> resize(started.size());
      case Event.PictureFinished finished -> pixels = finished.pixels();
      case Event.Reading _ -> stopwatch.interrupt();
      case Event.WordsAdded added -> words.append(added.text());
      case Event.TokensAdded _, Event.Preview _ -> {}
    }
    checkSaved();
  }

  /// Other values from the next row on; any thread. What was asked before and is not in force yet
  /// is dropped.
  void steer(Steering.Steer.Change change) {
    asked.set(change);
  }

  /// How to go on at a row boundary. The artist's new values are in the library when this returns,
  /// also where the picture is paused here: it goes on under them.
  Steering.Steer steer(int picture, int row) {
    Steering.Steer.Change change = next();
    boolean changed = change != null && inForce(change, row);
    Steering.Steer steer = stop.steer();
    if (!changed || change == null || !(steer instanceof Steering.Steer.GoOn)) {
      return steer;
    }
    restsForPhoto = !PhotoCodes.complete(change.prompt());
    return restsForPhoto ? new Steering.Steer.Pause() : change;
  }

  /// Whether a turn was ended so that a photo of the new values is encoded, which the engine cannot
  /// do within a turn; then the picture goes on under them at once, unless it is to rest by now.
  boolean restsForPhoto(Turn turn) {
    boolean rests = restsForPhoto && turn.finish() == Turn.Finish.PAUSED;
    restsForPhoto = false;
    return rests && stop.kind() == StopRequest.Kind.NONE;
  }

  /// Has the photos of the picture's prompts encoded and commits their codes.
  ///
  /// @param encoder gives an entry's photos their codes
  void encode(UnaryOperator<PictureEntry> encoder) {
    PictureEntry now = entry();
    PictureEntry encoded = encoder.apply(now);
    if (encoded.prompt().equals(now.prompt())
        && encoded.schedule().equals(now.schedule())
        && encoded.revision().equals(now.revision())) {
      return;
    }
    library.encoded(encoded);
    synchronized (this) {
      entry = encoded;
    }
  }

  /// Takes up values asked for too late for a row boundary: the picture goes on under them.
  void settle() {
    Steering.Steer.Change late = next();
    if (late == null) {
      return;
    }
    int columns = entry.size().columns();
    int row = (entry().codes().size() + columns - 1) / columns;
    if (row < entry.size().rows()) {
      inForce(late, row);
    } else {
      feed.publish(new StudioEvent.SteeringRefused(entry.id(), new Problem.Closed("picture")));
    }
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
    feed.publish(new StudioEvent.Saved(entry.id(), clock.instant()));
  }

  /// Where to go on, from what was committed; empty at the very start of a picture whose values are
  /// those it was begun with.
  synchronized Optional<Continuation> continuation() {
    save();
    checkSaved();
    RowSchedule begun = RowSchedule.constant(entry.prompt(), entry.sampling());
    return saved.codes().size() == 0 && entry.schedule().equals(begun)
        ? Optional.empty()
        : Optional.of(new Continuation(saved.codes(), entry.schedule(), entry.numericsKey()));
  }

  /// The entry as it would stand in the library now.
  synchronized PictureEntry entry() {
    return entry.withDrawn(saved);
  }

  /// The final pixels, once they are there.
  Optional<Picture> pixels() {
    return Optional.ofNullable(pixels);
  }

  /// What was asked for since the last row, with the codes of the photos that the picture knows.
  private Steering.Steer.@Nullable Change next() {
    Steering.Steer.Change change = asked.getAndSet(null);
    return change == null
        ? null
        : new Steering.Steer.Change(PhotoCodes.known(entry, change.prompt()), change.sampling());
  }

  private boolean inForce(Steering.Steer.Change change, int row) {
    RowSchedule schedule = entry.schedule();
    RowSchedule.Change now = schedule.at(row);
    boolean other =
        !now.prompt().equals(change.prompt())
            || !now.sampling().equals(change.sampling())
            || schedule.changes().getLast().row() > row;
    if (other) {
      try {
        put(schedule.with(row, change.prompt(), change.sampling()), change);
      } catch (LuminaException e) {
        feed.publish(new StudioEvent.SteeringRefused(entry.id(), e.problem()));
        return false;
      }
    }
    feed.publish(new StudioEvent.Steered(entry.id(), entry.schedule()));
    return other;
  }

  private synchronized void put(RowSchedule schedule, Steering.Steer.Change change) {
    entry = library.steer(entry.withSchedule(schedule), change.prompt());
  }

  private synchronized void add(Event.CodesDrawn drawn) {
    waiting = waiting.plus(new CodeRun(drawn.codes(), drawn.surprisal(), drawn.entropy()));
    boolean guided = entry.schedule().at(drawn.row()).sampling().guidance() != 1;
    stopwatch.drawn(drawn.codes().size(), guided);
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
