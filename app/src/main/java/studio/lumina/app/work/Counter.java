package studio.lumina.app.work;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Prompt;

/// Counts the tokens of prompts while they are typed.
final class Counter {
  private final OpenModel model;
  private final FxFeed feed;
  private final Crew crew;
  private final AtomicReference<@Nullable List<Prompt>> asked = new AtomicReference<>();

  Counter(OpenModel model, FxFeed feed, Crew crew) {
    this.model = model;
    this.feed = feed;
    this.crew = crew;
  }

  /// Counts prompts that are asked for together; who types fast wants the last ones counted only.
  void count(List<Prompt> prompts) {
    if (asked.getAndSet(List.copyOf(prompts)) == null) {
      crew.counter(this::countNow);
    }
  }

  private void countNow() {
    List<Prompt> prompts = asked.getAndSet(null);
    if (prompts == null) {
      return;
    }
    try {
      model
          .running()
          .ifPresent(engine -> {
            int longest = prompts.stream().mapToInt(engine::count).max().orElse(0);
            feed.publish(new News.Counted(prompts, longest));
          });
    } catch (LuminaException e) {
      // Whoever paints next will learn of it; a count is not worth a message.
      System.getLogger(Counter.class.getName())
          .log(System.Logger.Level.DEBUG, "not counted: {0}", e.problem());
    }
  }
}
