package studio.lumina.app.work.run;

import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;

/// Checks what the artist wants of the picture being painted, beside it, and hands it on.
record StudioSteering(
    PictureJobs pictures, EngineSupervisor model, WorkerThreads threads, FxFeed feed)
    implements LiveSteering {
  @Override
  public void steer(long picture, Prompt prompt, Sampling sampling) {
    threads.checker(() -> steerNow(picture, new Steering.Steer.Change(prompt, sampling)));
  }

  private void steerNow(long picture, Steering.Steer.Change change) {
    try {
      DrawingRun run =
          pictures
              .current()
              .filter(now -> now.entry().id() == picture)
              .orElseThrow(() -> new LuminaException(new Problem.Closed("picture")));
      Prompt prompt = pictures.referring(change.prompt());
      PromptCheck.check(model.engine(), run.entry(), prompt);
      run.steer(new Steering.Steer.Change(prompt, change.sampling()));
    } catch (LuminaException e) {
      feed.publish(new StudioEvent.SteeringRefused(picture, e.problem()));
    }
  }
}
