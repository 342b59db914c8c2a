package studio.lumina.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import studio.lumina.app.store.JobOwner;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// Every port of a studio that notes what it is asked, answers what the test says and tells what it
/// says; [FakeQueries] is its library.
public final class FakeStudio extends FakeQueries
    implements StudioPorts, EventSource, Models, Jobs, LiveSteering, Deletion {
  /// The pictures it was asked for.
  public final List<GenerationRequest> requests = new ArrayList<>();

  /// The jobs it was asked for; the first has the number [#FIRST_JOB], the others follow.
  public final List<Job> jobs = new ArrayList<>();

  /// The number of the first job.
  public static final long FIRST_JOB = 100;

  private boolean late;

  private final List<Consumer<? super List<StudioEvent>>> listeners = new ArrayList<>();

  /// Tells events as the real one would: in bulk, and once the library has the pictures that they
  /// are about.
  public void tell(StudioEvent... events) {
    List.of(events).forEach(this::keepPicture);
    List.copyOf(listeners).forEach(listener -> listener.accept(List.of(events)));
  }

  private void keepPicture(StudioEvent event) {
    switch (event) {
      case StudioEvent.Began began -> keep(began.entry());
      case StudioEvent.Rested rested -> keep(rested.entry());
      case StudioEvent.Ended ended -> keep(ended.entry());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(this::keep);
      case StudioEvent.Kept now -> keep(now.entry());
      case StudioEvent.Restored back -> keep(back.entry());
      default -> {}
    }
  }

  /// From now on the number of a job comes when the test says so, which may be after the job.
  public void holdNumbers() {
    late = true;
  }

  /// Tells the number of a job to who asked for it.
  public void answerJob(long number) {
    answer("job", number, number);
  }

  @Override
  public EventSource events() {
    return this;
  }

  @Override
  public Models models() {
    return this;
  }

  @Override
  public Jobs jobs() {
    return this;
  }

  @Override
  public LibraryQueries queries() {
    return this;
  }

  @Override
  public LiveSteering steering() {
    return this;
  }

  @Override
  public Deletion deletion() {
    return this;
  }

  @Override
  public Chats chats() {
    throw new UnsupportedOperationException("no conversations in Create");
  }

  @Override
  public void listen(Consumer<? super List<StudioEvent>> listener) {
    listeners.add(listener);
  }

  @Override
  public void open(Opening opening) {
    asked.add("open " + opening.checkpoint());
  }

  @Override
  public void generate(JobOwner owner, GenerationRequest request) {
    requests.add(request);
    for (GenerationRequest.Draft draft : request.drafts()) {
      asked.add("paint " + text(draft.prompt()) + " seed " + draft.sampling().seed());
    }
  }

  @Override
  public CompletionStage<Long> submit(Job job) {
    jobs.add(job);
    asked.add("submit " + job.getClass().getSimpleName());
    long number = FIRST_JOB + jobs.size() - 1;
    return late ? ask("job", number) : CompletableFuture.completedFuture(number);
  }

  @Override
  public void resume(JobOwner owner, long picture) {
    asked.add("resume " + picture);
  }

  @Override
  public void pause() {
    asked.add("pause");
  }

  @Override
  public void stop() {
    asked.add("stop");
  }

  @Override
  public void hold(boolean held) {
    asked.add(held ? "hold" : "go on");
  }

  @Override
  public void reorder(List<Long> jobs) {
    asked.add("reorder " + jobs);
  }

  @Override
  public void cancel(Collection<Long> jobs) {
    asked.add("cancel " + List.copyOf(jobs));
  }

  @Override
  public void requeue(JobOwner owner, Collection<Long> pictures) {
    asked.add("requeue " + List.copyOf(pictures));
  }

  @Override
  public void steer(long picture, Prompt prompt, Sampling sampling) {
    asked.add("steer " + picture + " " + text(prompt) + " guidance " + sampling.guidance());
  }

  @Override
  public void discard(long id) {
    asked.add("discard " + id);
  }

  @Override
  public void erase(List<Long> ids) {
    asked.add("erase " + ids);
  }

  @Override
  public Ratings ratings() {
    return (ids, stars) -> asked.add("rate " + ids + " " + stars);
  }

  @Override
  public void restore(long id) {
    asked.add("restore " + id);
  }
}
