package studio.lumina.app.vision.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.DrawJob;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.Job;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// Asks for maps and descriptions, stops them, goes on with them, and finds those of an earlier
/// day. FX thread only, without a toolkit.
public final class ResultJobs {
  /// The workspace as an owner of jobs.
  public static final JobOwner OWNER = JobOwner.of("vision");

  private final ResultModel results;
  private final StudioPorts ports;
  private final Descriptions descriptions;
  private final QueuePlace place;
  private final ResultNews news;

  /// Those of an earlier day that the library was asked for and has not answered yet.
  private final List<SeenPhoto.Outcome> asked = new ArrayList<>();

  public ResultJobs(ResultModel results, StudioPorts ports) {
    this.results = results;
    this.ports = ports;
    place = new QueuePlace(ports.events()); // hears before those whom it is asked about
    news = new ResultNews(results, ports.events(), ports.queries(), OWNER);
    descriptions = new Descriptions(results, ports, OWNER);
  }

  /// Whether other jobs are before one that waits.
  public QueuePlace place() {
    return place;
  }

  /// Takes descriptions that end while another picture is worked on to where that picture's results
  /// are remembered; one whose picture came back meanwhile stands among the results.
  ///
  /// @param away told the key of the picture, and the words
  public void late(BiConsumer<String, String> away) {
    descriptions.late((key, words) -> {
      if (results.source().filter(source -> source.key().equals(key)).isPresent()) {
        describe(words);
      } else {
        away.accept(key, words);
      }
    });
  }

  /// Puts a task into the queue; its result is there at once, waiting.
  public void ask(VisionAsk ask) {
    if (ask.task().map().isEmpty()) {
      descriptions.ask(ask);
      return;
    }
    VisionResult asked = results.add(ask);
    Answer.of(
        ports.jobs().submit(job(ask)),
        job -> results.change(asked, r -> r.job(job)),
        problem -> results.change(asked, r -> r.failed(problem)));
  }

  /// An edit of a picture of the library joins that picture's fork tree: it leaves it before the
  /// first row.
  private Job job(VisionAsk ask) {
    Optional<Long> parent =
        ask.task() == VisionTask.EDIT && ask.image() instanceof Part.Drawn
            ? results.made(ask.image()).or(results::paintedSource).map(PictureEntry::id)
            : Optional.empty();
    if (ask.mask().isPresent()) {
      return new DrawJob(
          OWNER,
          GenerationRequest.Draft.revising(
              new Revision(ask.mask().get(), ask.image()), parent, ask.prompt(), ask.sampling()));
    }
    return parent
        .<Job>map(id ->
            new DrawJob(
                OWNER,
                new GenerationRequest.Draft(
                    ask.prompt(),
                    ask.sampling(),
                    RowSchedule.constant(ask.prompt(), ask.sampling()),
                    Optional.of(new PictureEntry.Fork(id, 0)),
                    0,
                    0)))
        .orElseGet(() -> new PhotoTaskJob(OWNER, false, ask.prompt(), ask.sampling()));
  }

  /// Asks once more, with other chances.
  public void again(VisionResult result, long seed) {
    ask(result.ask().seeded(seed));
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
      ports.jobs().resume(OWNER, result.entry().get().id());
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
      ports.deletion().discard(result.entry().get().id());
    } else if (!result.state().isBusy()) {
      results.remove(result);
    }
  }

  /// Lets a held queue go on.
  public void release() {
    ports.jobs().hold(false);
  }

  /// Brings back what came of a picture on an earlier day.
  ///
  /// @param again told of each edit that was kept
  public void restore(List<SeenPhoto.Outcome> known, Consumer<PictureEntry> again) {
    asked.clear();
    for (SeenPhoto.Outcome outcome : known) {
      if (outcome.picture() < 0) {
        describe(outcome.words());
      } else {
        asked.add(outcome);
        Answer.of(
            ports.queries().entry(outcome.picture()),
            entry -> {
              asked.remove(outcome);
              results.adopt(entry);
              news.recall();
              results
                  .of(entry.id())
                  .filter(found -> found.words().isEmpty())
                  .ifPresent(found -> results.change(found, r -> r.words(outcome.words())));
              if (outcome.kept()) {
                again.accept(entry);
              }
            },
            gone -> asked.remove(outcome)); // it was deleted since
      }
    }
  }

  /// What is to be brought back another day.
  ///
  /// @param isKept whether a picture is an edit that was kept
  public List<SeenPhoto.Outcome> outcomes(LongPredicate isKept) {
    Stream<SeenPhoto.Outcome> here =
        results.results().stream()
            .filter(result -> result.entry().isPresent() || !result.words().isEmpty())
            .map(result -> {
              long picture = result.entry().map(PictureEntry::id).orElse(-1L);
              return new SeenPhoto.Outcome(picture, result.words(), isKept.test(picture));
            });
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
