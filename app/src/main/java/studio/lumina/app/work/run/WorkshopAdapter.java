package studio.lumina.app.work.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// The ports as one interface whose answers are events, for the views that were built on it. FX
/// thread only.
public final class WorkshopAdapter implements Workshop {
  private final StudioPorts ports;
  private final List<Consumer<? super List<StudioEvent>>> listeners = new CopyOnWriteArrayList<>();
  private List<QueuedJob> queue = List.of();

  public WorkshopAdapter(StudioPorts ports) {
    this.ports = ports;
  }

  @Override
  public void listen(Consumer<? super List<StudioEvent>> listener) {
    if (listeners.isEmpty()) {
      ports.events().listen(this::hear);
    }
    listeners.add(listener);
  }

  private void hear(List<StudioEvent> events) {
    for (StudioEvent event : events) {
      if (event instanceof StudioEvent.Queue now) {
        queue = now.jobs();
      } else if (event instanceof StudioEvent.SetChanged changed) {
        set(changed.set());
      }
    }
    listeners.forEach(listener -> listener.accept(events));
  }

  private <T> void answer(
      CompletionStage<T> answer, java.util.function.Function<T, StudioEvent> as) {
    answer.whenComplete((value, thrown) -> {
      if (thrown == null) {
        List<StudioEvent> told = List.of(as.apply(value));
        listeners.forEach(listener -> listener.accept(told));
      }
    });
  }

  @Override
  public void open(Opening opening) {
    ports.models().open(opening);
  }

  @Override
  public void commission(GenerationRequest request) {
    ports.jobs().generate(JobOwner.CREATE, request);
  }

  @Override
  public void resume(PictureEntry entry) {
    ports.jobs().resume(JobOwner.CREATE, entry);
  }

  @Override
  public void retry(Collection<PictureEntry> entries) {
    ports.jobs().retry(JobOwner.CREATE, entries);
  }

  @Override
  public void steer(long id, Prompt prompt, Sampling sampling) {
    ports.steering().steer(id, prompt, sampling);
  }

  @Override
  public void pause() {
    ports.jobs().pause();
  }

  @Override
  public void stop() {
    ports.jobs().stop();
  }

  @Override
  public void hold(boolean held) {
    ports.jobs().hold(held);
  }

  @Override
  public void reorder(List<Long> ids) {
    ports.jobs().reorder(jobs(ids));
  }

  @Override
  public void cancel(Collection<Long> ids) {
    ports.jobs().cancel(jobs(ids));
  }

  private List<Long> jobs(Collection<Long> pictures) {
    List<Long> jobs = new ArrayList<>();
    for (long picture : pictures) {
      queue.stream()
          .filter(job -> job.picture().filter(entry -> entry.id() == picture).isPresent())
          .map(QueuedJob::id)
          .forEach(jobs::add);
    }
    return jobs;
  }

  @Override
  public void requeue(Collection<Long> ids) {
    ports.jobs().requeue(JobOwner.CREATE, ids);
  }

  @Override
  public void history(int limit) {
    answer(ports.queries().recent(limit), StudioEvent.History::new);
  }

  @Override
  public void family(long id) {
    answer(ports.queries().family(id), members -> new StudioEvent.Family(id, members));
  }

  @Override
  public void set(long id) {
    answer(
        ports.queries().set(id), found -> new StudioEvent.SetFound(found.set(), found.members()));
  }

  @Override
  public void prompts(int limit) {
    answer(ports.queries().prompts(limit), StudioEvent.Prompts::new);
  }

  @Override
  public void discard(PictureEntry entry) {
    ports.deletion().discard(entry);
  }

  @Override
  public void restore(long id) {
    ports.deletion().restore(id);
  }

  @Override
  public void count(List<Prompt> prompts) {
    answer(ports.queries().count(prompts), tokens -> new StudioEvent.Counted(prompts, tokens));
  }

  @Override
  public void close() {}
}
