package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// A workshop that notes what it is asked and tells what the test says.
public final class ScriptedWorkshop implements Workshop {
  /// What it was asked, in words.
  public final List<String> asked = new ArrayList<>();

  /// The prompts it was asked to count.
  public final List<List<Prompt>> counts = new ArrayList<>();

  /// The pictures it was asked for.
  public final List<GenerationRequest> commissions = new ArrayList<>();

  private final List<Consumer<? super List<StudioEvent>>> listeners = new ArrayList<>();

  /// Tells news as the real one would: in bulk.
  public void tell(StudioEvent... news) {
    List.copyOf(listeners).forEach(listener -> listener.accept(List.of(news)));
  }

  @Override
  public void listen(Consumer<? super List<StudioEvent>> target) {
    listeners.add(target);
  }

  @Override
  public void open(Opening opening) {
    asked.add("open " + opening.checkpoint());
  }

  @Override
  public void commission(GenerationRequest commission) {
    commissions.add(commission);
    for (GenerationRequest.Draft draft : commission.drafts()) {
      asked.add("paint " + text(draft.prompt()) + " seed " + draft.sampling().seed());
    }
  }

  @Override
  public void resume(PictureEntry entry) {
    asked.add("resume " + entry.id());
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
  public void retry(Collection<PictureEntry> entries) {
    entries.forEach(entry -> asked.add("retry " + entry.id()));
  }

  @Override
  public void steer(long id, Prompt prompt, Sampling sampling) {
    asked.add("steer " + id + " " + text(prompt) + " guidance " + sampling.guidance());
  }

  @Override
  public void hold(boolean held) {
    asked.add(held ? "hold" : "go on");
  }

  @Override
  public void reorder(List<Long> ids) {
    asked.add("reorder " + ids);
  }

  @Override
  public void cancel(Collection<Long> ids) {
    asked.add("cancel " + List.copyOf(ids));
  }

  @Override
  public void requeue(Collection<Long> ids) {
    asked.add("requeue " + List.copyOf(ids));
  }

  @Override
  public void family(long id) {
    asked.add("family " + id);
  }

  @Override
  public void set(long id) {
    asked.add("set " + id);
  }

  @Override
  public void prompts(int limit) {
    asked.add("prompts");
  }

  @Override
  public void restore(long id) {
    asked.add("restore " + id);
  }

  @Override
  public void history(int limit) {
    asked.add("history");
  }

  @Override
  public void discard(PictureEntry entry) {
    asked.add("discard " + entry.id());
  }

  @Override
  public void count(List<Prompt> prompts) {
    asked.add("count");
    counts.add(prompts);
  }

  @Override
  public void close() {
    asked.add("close");
  }

  private static String text(Prompt prompt) {
    return prompt instanceof Prompt.Draw draw ? draw.text() : prompt.task().name();
  }
}
