package studio.lumina.app.work;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Prompt;

/// Counts the tokens of prompts while they are typed.
final class Counter {
  private final OpenModel model;
  private final FxFeed feed;
  private final Crew crew;
  private final AtomicReference<@Nullable Prompt> asked = new AtomicReference<>();

  Counter(OpenModel model, FxFeed feed, Crew crew) {
    this.model = model;
    this.feed = feed;
    this.crew = crew;
  }

  /// Counts a prompt; who types fast wants the last one counted only.
  void count(Prompt prompt) {
    if (asked.getAndSet(prompt) == null) {
      crew.counter(this::countNow);
    }
  }

  private void countNow() {
    Prompt prompt = asked.getAndSet(null);
    if (prompt == null) {
      return;
    }
    try {
      model
          .running()
          .ifPresent(engine -> feed.publish(new News.Counted(prompt, engine.count(prompt))));
    } catch (LuminaException e) {
      // Whoever paints next will learn of it; a count is not worth a message.
      System.getLogger(Counter.class.getName())
          .log(System.Logger.Level.DEBUG, "not counted: {0}", e.problem());
    }
  }
}
