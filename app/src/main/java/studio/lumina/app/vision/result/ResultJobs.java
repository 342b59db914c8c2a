package studio.lumina.app.vision.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Crop;
import studio.lumina.core.Sampling;

/// Asks for maps and descriptions, stops them, goes on with them, and finds those of an earlier
/// day. FX thread only, without a toolkit.
public final class ResultJobs {
  /// The workspace as an owner of jobs.
  public static final JobOwner OWNER = JobOwner.of("vision");

  private final ResultModel results;
  private final StudioPorts ports;
  private final Descriptions descriptions;

  /// Those of an earlier day that the library was asked for and has not answered yet.
  private final List<SeenPhoto.Outcome> asked = new ArrayList<>();

  public ResultJobs(ResultModel results, StudioPorts ports) {
    this.results = results;
    this.ports = ports;
    new ResultNews(results, ports.events(), OWNER);
    descriptions = new Descriptions(results, ports, OWNER);
  }

  /// Puts a task into the queue; its result is there at once, waiting.
  public void ask(VisionAsk ask) {
    if (ask.task().map().isEmpty()) {
      descriptions.ask(ask);
      return;
    }
    VisionResult asked = results.add(ask);
    Answer.of(
        ports.jobs().submit(new PhotoTaskJob(OWNER, false, ask.prompt(), ask.sampling())),
        job -> results.change(asked, r -> r.job(job)),
        problem -> results.change(asked, r -> r.failed(problem)));
  }

  /// Asks once more, with other chances.
  public void again(VisionResult result, long seed) {
    ask(
        new VisionAsk(
            result.ask().task(),
            result.ask().what(),
            result.ask().image(),
            result.ask().sampling().withSeed(seed)));
  }

  /// Stops what is being painted and keeps its rows, or takes what waits out of the queue.
  public void stop(VisionResult result) {
    if (result.state().isBusy()) {
      ports.jobs().stop();
    } else if (result.state().isWaiting()) {
      result.job().ifPresent(job -> ports.jobs().cancel(List.of(job)));
      if (result.entry().isEmpty() || result.row() == 0) {
        results.remove(result);
      }
    }
  }

  /// Goes on with one that is not whole, or asks for it again where nothing is there.
  public void goOn(VisionResult result) {
    if (result.entry().filter(entry -> entry.canContinue()).isPresent()) {
      results.change(result, r -> r.in(VisionResult.State.WAITING));
      ports.jobs().resume(OWNER, result.entry().get());
    } else {
      results.remove(result);
      ask(result.ask());
    }
  }

  /// Takes a result away: a map to the trash, words for good.
  public void discard(VisionResult result) {
    if (result.state().isWaiting()) {
      stop(result);
    } else if (result.entry().isPresent()) {
      ports.deletion().discard(result.entry().get());
    } else if (!result.state().isBusy()) {
      results.remove(result);
    }
  }

  /// Lets a held queue go on.
  public void release() {
    ports.jobs().hold(false);
  }

  /// Brings back what came of a picture on an earlier day.
  public void restore(List<SeenPhoto.Outcome> kept) {
    asked.clear();
    for (SeenPhoto.Outcome outcome : kept) {
      if (outcome.picture() < 0) {
        describe(outcome.words());
      } else {
        asked.add(outcome);
        Answer.of(
            ports.queries().entry(outcome.picture()),
            entry -> {
              asked.remove(outcome);
              results.adopt(entry);
              results
                  .of(entry.id())
                  .filter(found -> found.words().isEmpty())
                  .ifPresent(found -> results.change(found, r -> r.words(outcome.words())));
            },
            gone -> asked.remove(outcome)); // it was deleted since
      }
    }
  }

  /// What is to be brought back another day.
  public List<SeenPhoto.Outcome> kept() {
    Stream<SeenPhoto.Outcome> here =
        results.results().stream()
            .filter(result -> result.entry().isPresent() || !result.words().isEmpty())
            .map(result ->
                new SeenPhoto.Outcome(
                    result.entry().map(PictureEntry::id).orElse(-1L), result.words()));
    return Stream.concat(here, asked.stream()).distinct().toList();
  }

  private void describe(String words) {
    results
        .source()
        .map(source ->
            new VisionAsk(
                VisionTask.DESCRIPTION, "", source.image(Crop.CENTRE), new Sampling(0, 1, 1, 1, 1)))
        .ifPresent(ask -> {
          VisionResult fresh = results.add(ask);
          results.change(fresh, r -> r.words(words).in(VisionResult.State.DONE));
        });
  }
}
