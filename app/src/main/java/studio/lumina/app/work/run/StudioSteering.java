package studio.lumina.app.work.run;

import java.util.Optional;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;

/// Checks what the artist wants of the picture being painted, beside it, and hands it on; writes it
/// into a picture that rests.
record StudioSteering(
    PictureJobs pictures,
    Library library,
    EngineSupervisor model,
    WorkerThreads threads,
    FxFeed feed)
    implements LiveSteering {
  @Override
  public void steer(long picture, Prompt prompt, Sampling sampling) {
    threads.checker(() -> steerNow(picture, new Steering.Steer.Change(prompt, sampling)));
  }

  private void steerNow(long picture, Steering.Steer.Change change) {
    try {
      Prompt prompt = pictures.referring(change.prompt());
      Steering.Steer.Change wanted = new Steering.Steer.Change(prompt, change.sampling());
      Optional<DrawingRun> run = painting(picture);
      PictureEntry entry = run.map(DrawingRun::entry).orElseGet(() -> library.entry(picture));
      PromptCheck.check(model.engine(), entry, prompt);
      run.ifPresentOrElse(now -> now.steer(wanted), () -> rest(entry, wanted));
    } catch (LuminaException e) {
      feed.publish(new StudioEvent.SteeringRefused(picture, e.problem()));
    }
  }

  private Optional<DrawingRun> painting(long picture) {
    return pictures.current().filter(now -> now.entry().id() == picture);
  }

  /// Puts the values in force from the row that comes next.
  private void rest(PictureEntry entry, Steering.Steer.Change change) {
    int columns = entry.size().columns();
    int row = (entry.codes().size() + columns - 1) / columns;
    if (!entry.canContinue() || row >= entry.size().rows()) {
      throw new LuminaException(new Problem.Closed("picture"));
    }
    Prompt known = PhotoCodes.known(entry, change.prompt());
    PictureEntry other =
        library.steer(
            entry.withSchedule(entry.schedule().with(row, known, change.sampling())), known);
    // It may have been begun meanwhile, from the entry as it was.
    painting(entry.id()).ifPresent(now -> now.steer(change));
    feed.publish(new StudioEvent.Steered(other.id(), other.schedule()));
  }
}
