package studio.lumina.app.work;

import java.time.Clock;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.History;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// The workshop behind the window: one worker thread takes jobs in order, another looks things up
/// in the library, a third counts tokens; none of them is waited for.
public final class Studio implements Workshop {
  private static final int SAVE_MILLIS = 900;
  private static final int GRACE_SECONDS = 3;

  private final Library library;
  private final OpenModel model;
  private final FxFeed feed;
  private final Clock clock;
  private final Painter painter;
  private final Deque<Wish> wishes = new ConcurrentLinkedDeque<>();
  private final AtomicReference<@Nullable Prompt> toCount = new AtomicReference<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(named("worker"));
  private final ExecutorService desk = Executors.newSingleThreadExecutor(named("desk"));
  private final ExecutorService counter = Executors.newSingleThreadExecutor(named("counter"));
  private final ScheduledExecutorService saver =
      Executors.newSingleThreadScheduledExecutor(named("saver"));
  private volatile boolean closing;

  /// @param library closed with the studio
  /// @param fx runs deliveries of news on the window's thread
  public Studio(Library library, EngineStarter starter, Executor fx, Clock clock) {
    this.library = library;
    this.model = new OpenModel(starter);
    this.feed = new FxFeed(fx);
    this.clock = clock;
    this.painter = new Painter(model, library, feed);
    library.findings().forEach(found -> feed.publish(new News.Failed(Optional.empty(), found)));
  }

  @Override
  public void listen(Consumer<? super List<News>> listener) {
    feed.listen(listener);
  }

  @Override
  public void open(Opening opening) {
    submit(worker, () -> openNow(opening));
  }

  @Override
  public void commission(Commission commission) {
    commission.drafts().forEach(draft -> paintLater(() -> library.begin(entry(draft))));
  }

  @Override
  public void resume(PictureEntry entry) {
    paintLater(
        () -> library.update(library.entry(entry.id()).withState(PictureEntry.State.RUNNING)));
  }

  @Override
  public void pause() {
    Wish wish = wishes.peekFirst();
    if (wish != null) {
      wish.pause();
    }
  }

  @Override
  public void stop() {
    Wish wish = wishes.peekFirst();
    if (wish != null) {
      wish.stop();
    }
  }

  @Override
  public void retry(Collection<PictureEntry> entries) {
    entries.forEach(this::resume);
  }

  @Override
  public void steer(long id, Prompt prompt, Sampling sampling) {}

  @Override
  public void hold(boolean held) {}

  @Override
  public void reorder(List<Long> ids) {}

  @Override
  public void cancel(Collection<Long> ids) {}

  @Override
  public void family(long id) {}

  @Override
  public void set(long id) {}

  @Override
  public void prompts(int limit) {}

  @Override
  public void restore(long id) {}

  @Override
  public void history(int limit) {
    submit(
        desk,
        () -> {
          History history = library.history(limit);
          feed.publish(new News.History(history.entries()));
          history
              .problems()
              .forEach(problem -> feed.publish(new News.Failed(Optional.empty(), problem)));
        });
  }

  @Override
  public void discard(PictureEntry entry) {
    submit(
        desk,
        () -> {
          library.discard(entry.id());
          feed.publish(new News.Discarded(entry.id()));
        });
  }

  @Override
  public void count(Prompt prompt) {
    // Who types fast wants the last one counted only.
    if (toCount.getAndSet(prompt) == null) {
      submit(counter, this::countNow);
    }
  }

  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    wishes.forEach(Wish::leave);
    worker.shutdown();
    desk.shutdown();
    counter.shutdownNow();
    if (!ended(worker)) {
      worker.shutdownNow();
      ended(worker);
    }
    ended(desk);
    saver.shutdownNow();
    model.close();
    library.close();
  }

  private void openNow(Opening opening) {
    try {
      ModelCard card =
          model
              .open(opening, progress -> feed.publish(new News.ModelOpening(opening, progress)))
              .card();
      feed.publish(new News.ModelReady(opening, card));
    } catch (LuminaException e) {
      feed.publish(new News.ModelFailed(opening, e.problem()));
      return;
    }
    library.preferences().rememberOpening(opening);
  }

  private void paintLater(Supplier<PictureEntry> begin) {
    Wish wish = new Wish();
    wishes.addLast(wish);
    submit(
        worker,
        () -> {
          try {
            paintNow(begin.get(), wish);
          } finally {
            wishes.remove(wish);
          }
        });
  }

  private void paintNow(PictureEntry entry, Wish wish) {
    Painting painting = new Painting(library, feed, clock, wish, entry);
    feed.publish(new News.Began(entry));
    var saving =
        saver.scheduleAtFixedRate(painting::save, SAVE_MILLIS, SAVE_MILLIS, TimeUnit.MILLISECONDS);
    try {
      feed.publish(new News.Ended(painter.paint(painting)));
    } catch (LuminaException e) {
      painting.save();
      PictureEntry.State state = closing ? PictureEntry.State.PAUSED : PictureEntry.State.FAILED;
      feed.publish(new News.Failed(Optional.of(rested(painting, state)), e.problem()));
    } finally {
      saving.cancel(false);
    }
  }

  /// A library that failed may fail here again; then the entry is told as it would have been.
  private PictureEntry rested(Painting painting, PictureEntry.State state) {
    PictureEntry failed = painting.entry().withState(state);
    try {
      return library.update(failed);
    } catch (LuminaException e) {
      System.getLogger(Studio.class.getName())
          .log(System.Logger.Level.WARNING, "picture " + failed.id() + " stays as running", e);
      return failed;
    }
  }

  private void countNow() {
    Prompt prompt = toCount.getAndSet(null);
    if (prompt == null) {
      return;
    }
    try {
      model
          .running()
          .ifPresent(engine -> feed.publish(new News.Counted(prompt, engine.count(prompt))));
    } catch (LuminaException e) {
      // Whoever paints next will learn of it; a count is not worth a message.
      System.getLogger(Studio.class.getName())
          .log(System.Logger.Level.DEBUG, "not counted: {0}", e.problem());
    }
  }

  private PictureEntry entry(Commission.Draft draft) {
    ModelCard card = model.engine().card();
    Size size =
        draft.prompt() instanceof Prompt.Draw draw
            ? draw.size()
            : new Size(card.targetSize(), card.targetSize());
    return new PictureEntry(
        0,
        clock.instant(),
        draft.prompt(),
        draft.sampling(),
        draft.lanes(),
        size,
        PictureEntry.State.RUNNING,
        CodeRun.NONE,
        Optional.empty(),
        card.name(),
        card.numericsKey(),
        draft.fork(),
        Optional.empty());
  }

  /// The threads' boundary: whatever goes wrong is told, and the thread goes on.
  private void submit(ExecutorService thread, Runnable job) {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(() -> {
      if (closing) {
        return;
      }
      try {
        job.run();
      } catch (LuminaException e) {
        feed.publish(new News.Failed(Optional.empty(), e.problem()));
      } catch (RuntimeException e) {
        System.getLogger(Studio.class.getName()).log(System.Logger.Level.ERROR, "job", e);
        feed.publish(
            new News.Failed(Optional.empty(), new Problem.ComputationFailed(e.toString())));
      }
    });
  }

  private static boolean ended(ExecutorService thread) {
    try {
      return thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
