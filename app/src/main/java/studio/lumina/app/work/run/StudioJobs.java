package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.NewJob;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.Job;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.JobQueue;
import studio.lumina.app.work.queue.NewEntries;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.app.work.queue.Urgency;
import studio.lumina.core.Engine;
import studio.lumina.core.ModelCard;

/// Takes what the window asks for to the writer, where it is written into the library and the
/// queue. What stops or pauses takes effect at once: it waits for nothing.
final class StudioJobs implements Jobs {
  private final Library library;
  private final JobQueue queue;
  private final JobRunner runner;
  private final PictureJobs pictures;
  private final EngineSupervisor model;
  private final WorkerThreads threads;
  private final FxFeed feed;
  private final Answers answers;
  private final Clock clock;
  private final Runnable runNext;

  /// @param runNext has the worker look for what is to be run
  StudioJobs(
      Library library,
      JobQueue queue,
      JobRunner runner,
      PictureJobs pictures,
      EngineSupervisor model,
      WorkerThreads threads,
      FxFeed feed,
      Answers answers,
      Clock clock,
      Runnable runNext) {
    this.library = library;
    this.queue = queue;
    this.runner = runner;
    this.pictures = pictures;
    this.model = model;
    this.threads = threads;
    this.feed = feed;
    this.answers = answers;
    this.clock = clock;
    this.runNext = runNext;
  }

  @Override
  public void generate(JobOwner owner, GenerationRequest request) {
    int pauses = queue.pauses();
    Urgency urgency = request.now() ? Urgency.NOW : Urgency.QUEUED;
    threads.writer(() -> {
      if (request.drafts().isEmpty()) {
        return;
      }
      pictures.current().ifPresent(DrawingRun::save); // a fork may be of a row just told
      List<NewJob> jobs =
          NewEntries.entries(request, card(), clock.instant()).stream()
              .map(entry -> NewJobs.picture(owner, entry))
              .toList();
      queue
          .add(jobs, NewEntries.set(request, clock.instant()), urgency, pauses)
          .getFirst()
          .picture()
          .flatMap(PictureSummary::place)
          .ifPresent(place -> feed.publish(new StudioEvent.SetChanged(place.set())));
      runNext.run();
    });
  }

  @Override
  public CompletionStage<Long> submit(Job job) {
    int pauses = queue.pauses();
    return answers.ask(
        threads::writer,
        () -> {
          Urgency urgency = job.interactive() ? Urgency.INTERACTIVE : Urgency.NOW;
          pictures.current().ifPresent(DrawingRun::save);
          NewJob fresh = NewJobs.of(job, library, card(), clock.instant());
          long id = queue.add(List.of(fresh), Optional.empty(), urgency, pauses).getFirst().id();
          if (job.interactive()) {
            queue.yield();
          }
          runNext.run();
          return id;
        });
  }

  @Override
  public void resume(JobOwner owner, long picture) {
    int pauses = queue.pauses();
    threads.writer(() -> {
      PictureEntry found = queue.rested(library.entry(picture));
      if (found.canContinue()) {
        queue.first(NewJobs.picture(owner, found), found.id(), pauses);
        runNext.run();
      }
    });
  }

  @Override
  public void requeue(JobOwner owner, Collection<Long> pictures) {
    List<Long> asked = List.copyOf(pictures);
    int pauses = queue.pauses();
    threads.writer(() -> {
      List<NewJob> jobs =
          asked.stream()
              .map(id -> queue.rested(library.entry(id)))
              .filter(PictureEntry::canContinue)
              .map(entry -> NewJobs.picture(owner, entry))
              .toList();
      List<QueuedWork> added = queue.last(jobs, pauses);
      runNext.run();
      added.stream()
          .flatMap(work -> work.picture().stream())
          .flatMap(picture -> picture.place().stream())
          .map(PictureEntry.Place::set)
          .distinct()
          .forEach(set -> feed.publish(new StudioEvent.SetChanged(set)));
    });
  }

  @Override
  public void pause() {
    queue.pause();
    Optional<StopRequest> running = runner.running();
    running.ifPresent(StopRequest::pause);
    threads.writer(() -> {
      if (running.isPresent()) {
        queue.tell();
      } else {
        queue.pauseNext();
        runNext.run();
      }
    });
  }

  /// Where nothing is run yet, the next is stopped once everything asked for before is done.
  @Override
  public void stop() {
    Optional<StopRequest> running = runner.running();
    if (running.isPresent()) {
      running.get().stop();
    } else {
      threads.writer(() -> queue.next().ifPresent(StopRequest::stop));
    }
  }

  @Override
  public void hold(boolean held) {
    queue.hold(held ? StudioEvent.Hold.ASKED : StudioEvent.Hold.NONE);
    threads.writer(() -> {
      queue.tell();
      runNext.run();
    });
  }

  @Override
  public void reorder(List<Long> jobs) {
    List<Long> order = List.copyOf(jobs);
    threads.writer(() -> queue.reorder(order));
  }

  @Override
  public void cancel(Collection<Long> jobs) {
    List<Long> gone = List.copyOf(jobs);
    threads.writer(
        () -> queue.cancel(gone).forEach(id -> feed.publish(new StudioEvent.Discarded(id))));
  }

  private Optional<ModelCard> card() {
    return model.running().map(Engine::card);
  }
}
