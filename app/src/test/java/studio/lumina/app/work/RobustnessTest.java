package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.OPENING;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.ids;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.row;
import static studio.lumina.app.work.Pictures.seeds;
import static studio.lumina.app.work.Pictures.seedsOf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// What must hold whatever is thrown, asked for too early, or asked for too late.
@Timeout(120)
class RobustnessTest {
  @TempDir private Path folder;

  @Test
  void anErrorInAJobIsToldAndTheNextIsRun() throws InterruptedException {
    AtomicBoolean thrown = new AtomicBoolean();
    EngineStarter failing =
        (opening, progress) ->
            new WatchedEngine(FakeEngine.open(opening, FakeScript.QUICK, progress)) {
              @Override
              protected void told(Event event) {
                if (event instanceof Event.RowFinished && !thrown.getAndSet(true)) {
                  throw new StackOverflowError("while painting");
                }
              }
            };
    try (Listening window = opened(folder, failing)) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertTrue(
          assertInstanceOf(Problem.ComputationFailed.class, failed.problem())
              .detail()
              .contains("while painting"));
      PictureEntry kept = failed.entry().orElseThrow();
      assertEquals(PictureEntry.State.FAILED, kept.state());
      assertTrue(kept.codes().size() > 0, "its codes are kept");
      PictureEntry next = window.await(StudioEvent.Ended.class).entry();
      assertEquals(2, next.sampling().seed());
      assertWhole(next);
    }
  }

  /// The window's thread asks for both one after the other.
  @Test
  void aPauseIsNotLiftedByWhatWasAskedForBeforeIt() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.await(StudioEvent.Told.class, told -> row(told, 0));
      window.studio().jobs().stop();
      PictureEntry first = window.await(StudioEvent.Ended.class).entry();
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(2)));
      window.await(StudioEvent.Told.class, told -> row(told, 0));
      window.studio().jobs().resume(JobOwner.CREATE, first.id());
      window.studio().jobs().pause();
      PictureEntry second = window.await(StudioEvent.Ended.class).entry();
      assertEquals(2, second.sampling().seed());
      assertEquals(PictureEntry.State.PAUSED, second.state());
      StudioEvent.Queue queue =
          window.latest(
              StudioEvent.Queue.class,
              now -> now.hold() == StudioEvent.Hold.PAUSED && now.waiting().size() == 1);
      assertEquals(List.of(first.id()), ids(queue.waiting()));
      // Whoever looks again finds nothing to begin.
      window.studio().models().open(OPENING);
      window.await(StudioEvent.ModelReady.class);
      assertEquals(2, window.heard(StudioEvent.Began.class).size());
      window.studio().jobs().hold(false);
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void whatWasAcceptedIsDoneBeforeTheProgramEnds() throws InterruptedException {
    List<Long> gone;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(2)));
      PictureEntry running = window.await(StudioEvent.Began.class).entry();
      window.await(StudioEvent.Told.class, told -> row(told, 0));
      gone = List.of(running.id());
      window.studio().deletion().discard(running.id());
      for (long seed = 3; seed < 30; seed++) {
        window.studio().jobs().generate(JobOwner.CREATE, seeds(seed));
      }
    }
    try (Library library = Library.open(new Folders(folder))) {
      List<PictureSummary> waiting =
          library.summaries().waiting().stream().flatMap(job -> job.picture().stream()).toList();
      assertTrue(
          seedsOf(library::entry, waiting).containsAll(List.of(3L, 17L, 29L)),
          seedsOf(library::entry, waiting).toString());
      assertTrue(
          ids(library.summaries().recent(Optional.empty(), 99).pictures()).stream()
              .noneMatch(gone::contains));
      assertTrue(ids(waiting).stream().noneMatch(gone::contains));
    }
  }

  @Test
  void afterTheEndNothingIsAccepted() throws InterruptedException {
    Listening window = opened(folder, Listening.local(FakeScript.QUICK));
    window.studio().close();
    window.studio().jobs().generate(JobOwner.CREATE, seeds(1));
    try (Library library = Library.open(new Folders(folder))) {
      assertEquals(List.of(), library.summaries().waiting());
    }
    window.close();
  }

  @Test
  void aCheckpointThatFailsHasTheOneBeforeOpenedAgain() throws InterruptedException {
    try (Listening window =
        new Listening(
            folder,
            Listening.local(FakeScript.QUICK),
            (open, wanted) -> false,
            Clock.systemUTC(),
            Wakefulness.NONE)) {
      window.studio().models().open(OPENING);
      window.await(StudioEvent.ModelReady.class);
      window.studio().models().open(Opening.of("missing"));
      assertEquals(OPENING, window.await(StudioEvent.ModelClosed.class).opening());
      assertEquals("missing", window.await(StudioEvent.ModelFailed.class).opening().checkpoint());
      assertEquals(OPENING, window.await(StudioEvent.ModelReady.class).opening());
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }
}
