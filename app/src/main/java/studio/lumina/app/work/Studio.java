package studio.lumina.app.work;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;

/// The workshop behind the window: one worker thread opens checkpoints and paints, the desk changes
/// the queue and looks things up in the library, a third thread counts tokens; none of them is
/// waited for.
public final class Studio implements Workshop {
  private final Library library;
  private final OpenModel model;
  private final FxFeed feed;
  private final Clock clock;
  private final Crew crew;
  private final PaintQueue queue;
  private final Lookups lookups;
  private final Tempos tempos;
  private final Bench bench;
  private final Developing developing;
  private final Counter counter;
  private final Wakefulness wakefulness;

  /// A studio that lets the machine sleep.
  ///
  /// @param library closed with the studio
  /// @param fx runs deliveries of news on the window's thread
  public Studio(Library library, EngineStarter starter, Executor fx, Clock clock) {
    this(library, starter, fx, clock, Wakefulness.NONE);
  }

  /// @param library closed with the studio
  /// @param fx runs deliveries of news on the window's thread
  /// @param wakefulness keeps the machine awake while pictures are painted
  public Studio(
      Library library, EngineStarter starter, Executor fx, Clock clock, Wakefulness wakefulness) {
    this.wakefulness = wakefulness;
    this.library = library;
    this.model = new OpenModel(starter);
    this.feed = new FxFeed(fx);
    this.clock = clock;
    this.crew = new Crew(feed);
    this.queue = new PaintQueue(library, feed);
    this.lookups = new Lookups(library, feed);
    this.tempos = new Tempos(library.preferences());
    Painter painter = new Painter(model, library, feed);
    this.bench = new Bench(library, feed, clock, painter, crew.saver(), tempos);
    this.developing = new Developing(library, model, feed);
    this.counter = new Counter(model, feed, crew);
    library.listen(found -> feed.publish(new News.Failed(Optional.empty(), found)));
  }

  @Override
  public void listen(Consumer<? super List<News>> listener) {
    feed.listen(listener);
  }

  @Override
  public void open(Opening opening) {
    crew.worker(() -> openNow(opening));
  }

  @Override
  public void commission(Commission commission) {
    int pauses = queue.pauses();
    crew.desk(() -> {
      if (commission.drafts().isEmpty()) {
        return;
      }
      bench.current().ifPresent(Painting::save); // a fork may be of a row just told
      List<PictureEntry> added =
          queue.add(
              Drafting.entries(commission, model.running().map(Engine::card), clock.instant()),
              Drafting.set(commission, clock.instant()),
              commission.now(),
              pauses);
      tellSet(added.getFirst());
      crew.worker(this::paintNext);
    });
  }

  @Override
  public void resume(PictureEntry entry) {
    int pauses = queue.pauses();
    again(entry.id(), found -> queue.first(found, pauses));
  }

  @Override
  public void retry(Collection<PictureEntry> entries) {
    entries.forEach(entry -> again(entry.id(), found -> queue.last(List.of(found))));
  }

  @Override
  public void steer(long id, Prompt prompt, Sampling sampling) {
    crew.desk(() -> steerNow(id, new Steering.Steer.Change(prompt, sampling)));
  }

  @Override
  public void pause() {
    queue.pause();
    Optional<Painting> painting = bench.current();
    if (painting.isPresent()) {
      painting.get().wish().pause();
      crew.desk(queue::tell);
    } else {
      crew.desk(() -> {
        queue.pauseNext();
        crew.worker(this::paintNext);
      });
    }
  }

  /// Where none is painted yet, the next is stopped once everything asked for before is done.
  @Override
  public void stop() {
    Optional<Painting> painting = bench.current();
    if (painting.isPresent()) {
      painting.get().wish().stop();
    } else {
      crew.desk(() -> queue.wish().ifPresent(Wish::stop));
    }
  }

  @Override
  public void hold(boolean held) {
    crew.desk(() -> {
      queue.hold(held ? News.Hold.ASKED : News.Hold.NONE);
      crew.worker(this::paintNext);
    });
  }

  @Override
  public void reorder(List<Long> ids) {
    List<Long> order = List.copyOf(ids);
    crew.desk(() -> queue.reorder(order));
  }

  @Override
  public void cancel(Collection<Long> ids) {
    List<Long> gone = List.copyOf(ids);
    crew.desk(() -> queue.cancel(gone).forEach(id -> feed.publish(new News.Discarded(id))));
  }

  @Override
  public void requeue(Collection<Long> ids) {
    List<Long> back = List.copyOf(ids);
    crew.desk(() -> {
      List<PictureEntry> entries = queue.requeue(back);
      crew.worker(this::paintNext);
      entries.stream()
          .flatMap(entry -> entry.place().stream())
          .map(PictureEntry.Place::set)
          .distinct()
          .forEach(lookups::setAgain);
    });
  }

  @Override
  public void history(int limit) {
    crew.desk(() -> lookups.history(limit));
  }

  @Override
  public void family(long id) {
    crew.desk(() -> lookups.family(id));
  }

  @Override
  public void set(long id) {
    crew.desk(() -> lookups.set(id));
  }

  @Override
  public void prompts(int limit) {
    crew.desk(() -> lookups.prompts(limit));
  }

  @Override
  public void discard(PictureEntry entry) {
    crew.desk(() -> {
      if (!queue.stopUnwanted(entry.id())) {
        queue.remove(entry.id());
        lookups.discard(entry.id());
      }
    });
  }

  @Override
  public void restore(long id) {
    crew.desk(() -> lookups.restore(id));
  }

  @Override
  public void count(List<Prompt> prompts) {
    counter.count(prompts);
  }

  @Override
  public void close() {
    if (!crew.isLeaving()) {
      bench.leave();
      crew.leave();
      wakefulness.letSleep();
      model.close();
      library.close();
    }
  }

  private void openNow(Opening opening) {
    try {
      ModelCard card =
          model
              .open(opening, progress -> feed.publish(new News.ModelOpening(opening, progress)))
              .card();
      feed.publish(new News.ModelReady(opening, card));
      Tempo tempo = tempos.of(card.numericsKey());
      if (!tempo.equals(Tempo.UNKNOWN)) {
        feed.publish(new News.Speed(tempo));
      }
    } catch (LuminaException e) {
      feed.publish(new News.ModelFailed(opening, e.problem()));
      return;
    }
    developing.look();
    crew.worker(this::paintNext);
    library.preferences().rememberOpening(opening);
  }

  /// Paints the next picture, if there is one that may be painted. Where no engine can be had, or
  /// the library fails, the queue is held: it is not lost, and nothing is tried over and over.
  private void paintNext() {
    if (!queue.ready()) {
      wakefulness.letSleep();
      if (developing.next()) {
        crew.worker(this::paintNext);
      }
      return;
    }
    Optional<PaintQueue.Job> job;
    try {
      wakefulness.keepAwake();
      job = queue.take(model.engine().card());
    } catch (LuminaException e) {
      wakefulness.letSleep();
      queue.hold(News.Hold.TROUBLE);
      throw e;
    }
    if (job.isPresent()) {
      Bench.Outcome outcome = bench.paint(job.get());
      // Before it is told: who hears of a pause may go on at once.
      boolean unwanted = queue.done();
      feed.publish(outcome.news());
      if (outcome.news() instanceof News.Failed) {
        developing.add(outcome.entry());
      }
      crew.worker(this::paintNext);
      if (unwanted) {
        lookups.discard(outcome.entry().id());
      }
      tellSet(outcome.entry());
    }
  }

  private void again(long id, Consumer<PictureEntry> queueing) {
    crew.desk(() -> {
      PictureEntry entry = queue.rested(library.entry(id));
      if (entry.canContinue()) {
        queueing.accept(entry);
        crew.worker(this::paintNext);
      }
    });
  }

  private void steerNow(long id, Steering.Steer.Change change) {
    try {
      Painting painting =
          bench.current(id).orElseThrow(() -> new LuminaException(new Problem.Closed("picture")));
      Inspector.check(model.engine(), painting.entry(), change.prompt());
      painting.steer(change);
    } catch (LuminaException e) {
      feed.publish(new News.SteeringRefused(id, e.problem()));
    }
  }

  private void tellSet(PictureEntry member) {
    member.place().ifPresent(place -> crew.desk(() -> lookups.setAgain(place.set())));
  }
}
