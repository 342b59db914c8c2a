package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Device;
import studio.lumina.core.Problem;

@Timeout(120)
class JobQueueTest {
  @TempDir private Path folder;

  private Listening quick() throws InterruptedException {
    return opened(folder, Listening.local(FakeScript.QUICK));
  }

  private static StudioEvent.Queue of(Listening window, Long... seeds) throws InterruptedException {
    return window.latest(
        StudioEvent.Queue.class,
        queue -> seedsOf(window::entry, queue.waiting()).equals(List.of(seeds)));
  }

  @Test
  void whatWaitsIsToldAndPaintedInOrder() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3));
      of(window, 1L, 2L, 3L);
      of(window, 2L, 3L);
      for (long seed = 1; seed <= 3; seed++) {
        PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
        assertEquals(seed, ended.sampling().seed());
        assertWhole(ended);
      }
    }
  }

  private static List<Long> jobs(StudioEvent.Queue queue) {
    return queue.jobs().stream().map(QueuedJob::id).toList();
  }

  /// However it was asked for, before the hold or after it.
  @Test
  void aHeldQueueBeginsNothingBeforeTheArtistLetsIt() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(2)));
      window.await(StudioEvent.Told.class, told -> row(told, 0));
      window.studio().jobs().hold(true);
      window.studio().jobs().generate(JobOwner.CREATE, seeds(3));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(4)));
      assertEquals(1, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      assertEquals(StudioEvent.Hold.ASKED, of(window, 2L, 3L, 4L).hold());
      // The worker looked again after the last of them was asked for, and began none.
      window.studio().models().open(Pictures.OPENING);
      window.await(StudioEvent.ModelReady.class);
      assertEquals(1, window.heard(StudioEvent.Began.class).size());
      window.studio().jobs().hold(false);
      for (long seed = 2; seed <= 4; seed++) {
        assertEquals(seed, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      }
    }
  }

  @Test
  void aQueueThatTheArtistHoldsStaysHeldThroughPauseAndResume() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().hold(true);
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      assertEquals(PictureEntry.State.PAUSED, paused.state());
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(paused.id(), ended.id());
      assertWhole(ended);
      assertEquals(2, window.heard(StudioEvent.Began.class).size());
      window.studio().jobs().hold(false);
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aPauseHoldsTheQueueAndResumingGoesOnWithAllOfIt() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(2)));
      window.studio().jobs().generate(JobOwner.CREATE, seeds(3));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      assertEquals(PictureEntry.State.PAUSED, paused.state());
      StudioEvent.Queue held = window.latest(StudioEvent.Queue.class, StudioEvent.Queue::held);
      assertEquals(StudioEvent.Hold.PAUSED, held.hold());
      assertEquals(List.of(2L, 3L), seedsOf(window::entry, held.waiting()));
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      for (long seed = 1; seed <= 3; seed++) {
        PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
        assertEquals(seed, ended.sampling().seed());
        assertWhole(ended);
      }
    }
  }

  @Test
  void afterAPauseTheNextIsStartedWhenTheArtistSaysSo() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      window.studio().jobs().hold(false);
      assertEquals(2, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      assertEquals(3, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void whatIsAskedForAfterAPauseIsPaintedAndTheRestStillWaits() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(2)));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(3)));
      assertEquals(1, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      assertEquals(3, window.await(StudioEvent.Ended.class).entry().sampling().seed());
      assertEquals(2, window.heard(StudioEvent.Began.class).size());
      assertEquals(StudioEvent.Hold.PAUSED, of(window, 2L).hold());
    }
  }

  @Test
  void whatWasCancelledIsPutBackAndPainted() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().jobs().hold(true);
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3));
      StudioEvent.Queue before = of(window, 1L, 2L, 3L);
      window.studio().jobs().cancel(jobs(before));
      of(window);
      window.studio().jobs().requeue(JobOwner.CREATE, ids(before.waiting()));
      List<Long> jobs = jobs(of(window, 1L, 2L, 3L));
      window.studio().jobs().reorder(List.of(jobs.get(1), jobs.get(0), jobs.get(2)));
      of(window, 2L, 1L, 3L);
    }
    try (Listening window = quick()) {
      assertEquals(StudioEvent.Hold.START, of(window, 2L, 1L, 3L).hold());
      window.studio().jobs().hold(false);
      assertEquals(2, window.await(StudioEvent.Ended.class).entry().sampling().seed());
    }
  }

  @Test
  void itIsReorderedAndMissingOnesStayBehind() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().jobs().hold(true);
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3, 4));
      List<Long> ids = jobs(of(window, 1L, 2L, 3L, 4L));
      window.studio().jobs().reorder(List.of(ids.get(3), 999L, ids.get(1), ids.get(3)));
      of(window, 4L, 2L, 1L, 3L);
    }
    try (Listening window = quick()) {
      assertEquals(StudioEvent.Hold.START, of(window, 4L, 2L, 1L, 3L).hold());
    }
  }

  @Test
  void whatIsCancelledWithoutACodeIsDiscardedAndTheRestStaysPaused() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING.withSeed(1)));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      window.studio().jobs().hold(true);
      window.studio().jobs().generate(JobOwner.CREATE, seeds(2, 3));
      window.studio().jobs().requeue(JobOwner.CREATE, List.of(paused.id()));
      StudioEvent.Queue queue = of(window, 2L, 3L, 1L);
      window.studio().jobs().cancel(List.of(jobs(queue).get(0), jobs(queue).get(2)));
      assertEquals(queue.waiting().get(0).id(), window.await(StudioEvent.Discarded.class).id());
      List<PictureSummary> history = window.recent(9);
      assertEquals(List.of(paused.id()), ids(history));
      assertEquals(PictureEntry.State.PAUSED, history.getFirst().state());
    }
  }

  @Test
  void itSurvivesTheEndOfTheProgramHeldWithTheInterruptedPictureFirst()
      throws InterruptedException {
    long interrupted;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3));
      interrupted = window.await(StudioEvent.Began.class).entry().id();
      window.await(StudioEvent.Told.class, told -> row(told, 2));
    }
    try (Listening window = quick()) {
      StudioEvent.Queue queue = of(window, 1L, 2L, 3L);
      assertTrue(queue.held());
      PictureSummary first = queue.waiting().getFirst();
      assertEquals(interrupted, first.id());
      assertEquals(PictureEntry.State.PAUSED, first.state());
      assertTrue(first.finishedRows() >= 3);
      assertEquals(List.of(interrupted), ids(window.recent(9)));
      window.studio().jobs().hold(false);
      for (int i = 0; i < 3; i++) {
        assertWhole(window.await(StudioEvent.Ended.class).entry());
      }
    }
  }

  @Test
  void aFailedJobKeepsItsRowsTheNextRunsAndItCanBeRetried() throws InterruptedException {
    Problem memory = new Problem.OutOfMemory(Device.CPU, 10, 1);
    FakeScript once = FakeScript.QUICK.withProblem(memory, 20).failingOnce();
    try (Listening window = opened(folder, Listening.local(once))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      PictureEntry failed = window.await(StudioEvent.Failed.class).entry().orElseThrow();
      assertEquals(PictureEntry.State.FAILED, failed.state());
      assertEquals(20, failed.codes().size());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
      window.studio().jobs().requeue(JobOwner.CREATE, List.of(failed.id()));
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(failed.id(), ended.id());
      assertWhole(ended);
    }
  }

  @Test
  void aPictureDiscardedWhileItIsPaintedIsStoppedFirst() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      PictureEntry first = window.await(StudioEvent.Began.class).entry();
      window.await(StudioEvent.Told.class, told -> row(told, 0));
      window.studio().deletion().discard(first.id());
      assertEquals(
          PictureEntry.State.STOPPED, window.await(StudioEvent.Ended.class).entry().state());
      assertEquals(first.id(), window.await(StudioEvent.Discarded.class).id());
      assertEquals(2, window.await(StudioEvent.Ended.class).entry().sampling().seed());
    }
  }

  @Test
  void withoutAnEngineTheQueueIsHeldAndNotBurnt() throws InterruptedException {
    try (Listening window = new Listening(folder, Listening.local(FakeScript.QUICK))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      window.await(StudioEvent.Failed.class);
      assertEquals(StudioEvent.Hold.TROUBLE, of(window, 1L, 2L).hold());
      window.studio().models().open(Pictures.OPENING);
      window.await(StudioEvent.ModelReady.class);
      window.studio().jobs().hold(false);
      assertWhole(window.await(StudioEvent.Ended.class).entry());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }
}
