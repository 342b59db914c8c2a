package studio.lumina.app.work.run;

import java.util.function.Consumer;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;

/// Opens checkpoints on the worker thread, and the one before again where the new one fails.
///
/// @param sessions of the model before, which go with it
/// @param opened what follows once a checkpoint is open; worker thread
record StudioModels(
    EngineSupervisor model,
    OpenSessions sessions,
    ThroughputHistory speeds,
    WorkerThreads threads,
    FxFeed feed,
    Consumer<Opening> opened)
    implements Models {
  @Override
  public void open(Opening opening) {
    threads.worker(() -> openNow(opening));
  }

  private void openNow(Opening opening) {
    sessions.closeAll();
    try {
      Engine engine = model.open(opening, new Told());
      ready(opening, engine.card());
      opened.accept(opening);
    } catch (LuminaException e) {
      feed.publish(new StudioEvent.ModelFailed(opening, e.problem()));
      if (model.running().isEmpty()) {
        model.opening().ifPresent(this::again);
      }
    }
  }

  /// What made room for another that failed.
  private void again(Opening before) {
    try {
      Engine engine =
          model.engine(progress -> feed.publish(new StudioEvent.ModelOpening(before, progress)));
      ready(before, engine.card());
      opened.accept(before);
    } catch (LuminaException e) {
      feed.publish(new StudioEvent.ModelFailed(before, e.problem()));
    }
  }

  private void ready(Opening opening, ModelCard card) {
    feed.publish(new StudioEvent.ModelReady(opening, card));
    Throughput speed = speeds.of(card.numericsKey());
    if (!speed.equals(Throughput.UNKNOWN)) {
      feed.publish(new StudioEvent.Speed(speed));
    }
  }

  private final class Told implements EngineSupervisor.Watcher {
    @Override
    public void opening(Opening opening, LoadProgress progress) {
      feed.publish(new StudioEvent.ModelOpening(opening, progress));
    }

    @Override
    public void closed(Opening opening) {
      feed.publish(new StudioEvent.ModelClosed(opening));
    }
  }
}
