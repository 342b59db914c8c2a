package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.Ratings;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.engine.MemoryFit;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.JobQueue;

/// The studio behind the window: makes the threads, the queue, the engine and the ports, and closes
/// them. One worker thread opens checkpoints and runs jobs, the writer changes the queue and the
/// library, the reader looks things up, the checker counts tokens; the window waits for none of
/// them.
public final class Studio implements StudioPorts, AutoCloseable {
  private final Library library;
  private final EngineSupervisor model;
  private final FxFeed feed;
  private final WorkerThreads threads;
  private final JobRunner runner;
  private final Wakefulness wakefulness;
  private final Models models;
  private final Jobs jobs;
  private final LibraryQueries queries;
  private final LiveSteering steering;
  private final StudioDeletion deletion;
  private final Chats chats;

  /// A studio that lets the machine sleep, with checkpoints that take no memory.
  ///
  /// @param library closed with the studio
  /// @param fx runs deliveries of events on the window's thread
  public Studio(Library library, EngineStarter starter, Executor fx, Clock clock) {
    this(library, starter, MemoryFit.ALWAYS, fx, clock, Wakefulness.NONE);
  }

  /// @param library closed with the studio
  /// @param memory tells whether two checkpoints fit
  /// @param fx runs deliveries of events on the window's thread
  /// @param wakefulness keeps the machine awake while jobs are run
  public Studio(
      Library library,
      EngineStarter starter,
      MemoryFit memory,
      Executor fx,
      Clock clock,
      Wakefulness wakefulness) {
    this.library = library;
    this.wakefulness = wakefulness;
    model = new EngineSupervisor(starter, memory);
    feed = new FxFeed(fx);
    threads = new WorkerThreads(feed);
    Answers answers = new Answers(fx);
    JobQueue queue = new JobQueue(library, feed);
    OpenSessions sessions = new OpenSessions();
    ThroughputHistory speeds = new ThroughputHistory(library.preferences());
    PhotoCodes photos = new PhotoCodes(library.controls());
    DrawingRunner drawing = new DrawingRunner(model, sessions, photos, library, feed);
    PictureJobs pictures = new PictureJobs(library, feed, clock, drawing, threads, speeds);
    runner =
        new JobRunner(
            pictures,
            new ChatTurns(model, sessions, photos, library, feed, clock),
            new FolderRuns(model, pictures, library, feed, clock));
    deletion = new StudioDeletion(library, queue, threads, feed);
    PendingImageFiles pending = new PendingImageFiles(library, model, feed);
    JobLoop loop = new JobLoop(model, queue, runner, pending, deletion, threads, feed, wakefulness);
    models =
        new StudioModels(
            model,
            sessions,
            speeds,
            threads,
            feed,
            opening -> {
              pending.look();
              loop.wake();
              library.preferences().rememberOpening(opening);
            });
    jobs =
        new StudioJobs(
            library, queue, runner, pictures, model, threads, feed, answers, clock, loop::wake);
    queries = new StudioQueries(library, model, threads, answers);
    steering = new StudioSteering(pictures, library, model, threads, feed);
    chats = new StudioChats(library, model, threads, answers);
    library.listen(new LibraryEvents(feed));
  }

  @Override
  public EventSource events() {
    return feed::listen;
  }

  @Override
  public Models models() {
    return models;
  }

  @Override
  public Jobs jobs() {
    return jobs;
  }

  @Override
  public LibraryQueries queries() {
    return queries;
  }

  @Override
  public LiveSteering steering() {
    return steering;
  }

  @Override
  public Deletion deletion() {
    return deletion;
  }

  @Override
  public Ratings ratings() {
    return (ids, stars) -> {
      List<Long> rated = List.copyOf(ids);
      threads.writer(() -> {
        library.star(rated, stars);
        feed.publish(new StudioEvent.Rated(rated, stars));
      });
    };
  }

  @Override
  public Chats chats() {
    return chats;
  }

  /// Does what was accepted, ends the engine process and the library; what is being run goes on
  /// after the next start. Waits some seconds at most.
  @Override
  public void close() {
    if (!threads.isLeaving()) {
      threads.leave(runner::leave);
      wakefulness.letSleep();
      model.close();
      library.close();
    }
  }
}
