package studio.lumina.app.vision.result;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// Tells the results what becomes of the maps that Vision asked for. FX thread only, without a
/// toolkit.
final class ResultNews {
  private final LibraryQueries queries;
  private final ResultModel results;
  private final JobOwner owner;
  private List<Long> waiting = List.of();
  private Optional<StudioEvent.Queue> last = Optional.empty();

  /// @param owner whose maps they are
  ResultNews(ResultModel results, EventSource events, LibraryQueries queries, JobOwner owner) {
    this.queries = queries;
    this.results = results;
    this.owner = owner;
    events.listen(news -> news.forEach(this::hear));
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Queue queue -> queue(queue);
      case StudioEvent.Began began when began.owner().equals(owner) -> began(began.entry());
      case StudioEvent.Told told when told.owner().equals(owner) -> told(told.id(), told.event());
      case StudioEvent.Rested rested when rested.owner().equals(owner) ->
          results
              .of(rested.entry().id())
              .ifPresent(found -> {
                results.change(found, r -> r.ended(rested.entry()).in(VisionResult.State.WAITING));
                results.settle(rested.entry());
              });
      case StudioEvent.Ended ended when ended.owner().equals(owner) -> ended(ended.entry());
      case StudioEvent.Failed failed when failed.owner().equals(Optional.of(owner)) ->
          failed.entry().ifPresent(entry -> failed(entry, failed.problem()));
      case StudioEvent.Kept kept -> ended(kept.entry());
      case StudioEvent.Discarded gone -> results.of(gone.id()).ifPresent(results::remove);
      case StudioEvent.Restored back -> results.adopt(back.entry());
      default -> {}
    }
  }

  /// Tells the results again what waits; to be called when one came back that may be in the queue.
  void recall() {
    last.ifPresent(this::queue);
  }

  private void queue(StudioEvent.Queue queue) {
    last = Optional.of(queue);
    VisionResult.State how = queue.held() ? VisionResult.State.HELD : VisionResult.State.WAITING;
    waiting = queue.jobs().stream().map(QueuedJob::id).toList();
    for (QueuedJob job : queue.jobs()) {
      if (job.owner().equals(owner)) {
        job.picture().ifPresent(picture -> waits(picture.id(), job.id(), how));
      }
    }
    for (VisionResult result : List.copyOf(results.results())) {
      boolean left =
          result.state().isWaiting()
              && result.entry().isPresent()
              && result.job().filter(job -> !waiting.contains(job)).isPresent();
      if (left && result.row() > 0) {
        results.change(result, r -> r.in(VisionResult.State.PAUSED)); // cancelled, with rows
      }
    }
  }

  /// A map that is not known yet is asked for; it may be in the queue no more when it comes.
  private void waits(long picture, long job, VisionResult.State how) {
    Optional<PictureEntry> known = results.of(picture).flatMap(VisionResult::entry);
    if (known.isPresent()) {
      waits(known.get(), job, how);
    } else {
      Answer.of(
          queries.entry(picture),
          entry -> {
            if (waiting.contains(job)) {
              waits(entry, job, how);
            }
          });
    }
  }

  private void waits(PictureEntry entry, long job, VisionResult.State how) {
    if (results.of(entry).isEmpty()) {
      results.adopt(entry);
    }
    results
        .of(entry)
        .filter(found -> !found.state().isBusy())
        .ifPresent(found -> results.change(found, r -> r.waiting(entry, job, how)));
  }

  private void began(PictureEntry entry) {
    if (results.of(entry).isEmpty()) {
      results.adopt(entry);
    }
    results
        .of(entry)
        .ifPresent(found -> {
          results.change(found, r -> r.began(entry));
          results.live(new LivePicture(entry));
        });
  }

  private void told(long id, Event event) {
    Optional<VisionResult> found = results.of(id);
    if (found.isEmpty()) {
      return;
    }
    VisionResult result = found.get();
    switch (event) {
      case Event.WordsAdded added -> results.change(result, r -> r.said(added.text()));
      case Event.PictureStarted started -> resize(result, started);
      case Event.RowFinished _ -> results.change(result, r -> r.row(r.row()));
      case Event.Preview preview -> band(result, preview.firstRow(), preview.band());
      case Event.PictureFinished finished -> band(result, 0, finished.pixels());
      case Event.Reading _, Event.TokensAdded _, Event.CodesDrawn _ -> {}
    }
  }

  /// The rows that are counted are those that are seen.
  private void band(VisionResult result, int firstRow, Picture band) {
    int seen = firstRow + band.height() / Size.CELL;
    results.change(result, r -> r.row(Math.max(r.row(), seen)));
    results.band(firstRow, band);
  }

  private void resize(VisionResult result, Event.PictureStarted started) {
    results
        .live()
        .filter(live -> !live.entry().size().equals(started.size()))
        .ifPresent(live -> {
          live.resize(started);
          results.change(result, r -> r.sized(live.entry()));
          results.live(live);
        });
  }

  private void ended(PictureEntry entry) {
    results
        .of(entry.id())
        .ifPresent(found -> {
          results.change(found, r -> r.ended(entry));
          results.settle(entry);
        });
  }

  private void failed(PictureEntry entry, Problem why) {
    results
        .of(entry)
        .ifPresent(found -> {
          results.change(found, r -> r.ended(entry).failed(why));
          results.settle(entry);
        });
  }
}
