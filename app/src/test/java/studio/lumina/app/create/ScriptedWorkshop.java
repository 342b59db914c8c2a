package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// A workshop that notes what it is asked and tells what the test says.
public final class ScriptedWorkshop implements Workshop {
  /// What it was asked, in words.
  public final List<String> asked = new ArrayList<>();

  private Consumer<? super List<News>> listener = news -> {};

  /// Tells news as the real one would: in bulk.
  public void tell(News... news) {
    listener.accept(List.of(news));
  }

  @Override
  public void listen(Consumer<? super List<News>> target) {
    listener = target;
  }

  @Override
  public void open(Opening opening) {
    asked.add("open " + opening.checkpoint());
  }

  @Override
  public void generate(Prompt prompt, Sampling sampling) {
    asked.add("generate " + ((Prompt.Draw) prompt).text() + " seed " + sampling.seed());
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
  public void history(int limit) {
    asked.add("history");
  }

  @Override
  public void discard(PictureEntry entry) {
    asked.add("discard " + entry.id());
  }

  @Override
  public void count(Prompt prompt) {
    asked.add("count");
  }

  @Override
  public void close() {
    asked.add("close");
  }
}
