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
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Device;
import studio.lumina.core.Problem;

@Timeout(120)
class QueueTest {
  @TempDir private Path folder;

  private Listening quick() throws InterruptedException {
    return opened(folder, Listening.local(FakeScript.QUICK));
  }

  private static News.Queue of(Listening window, Long... seeds) throws InterruptedException {
    return window.latest(
        News.Queue.class, queue -> seedsOf(queue.waiting()).equals(List.of(seeds)));
  }

  @Test
  void whatWaitsIsToldAndPaintedInOrder() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(seeds(1, 2, 3));
      of(window, 1L, 2L, 3L);
      of(window, 2L, 3L);
      for (long seed = 1; seed <= 3; seed++) {
        PictureEntry ended = window.await(News.Ended.class).entry();
        assertEquals(seed, ended.sampling().seed());
        assertWhole(ended);
      }
    }
  }

  @Test
  void aHeldQueueBeginsNothingButWhatIsWantedNow() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().hold(true);
      window.await(News.Queue.class, News.Queue::held);
      window.studio().commission(seeds(1, 2));
      window.studio().commission(one(SAMPLING.withSeed(3)));
      assertEquals(3, window.await(News.Ended.class).entry().sampling().seed());
      assertEquals(1, window.heard(News.Began.class).size());
      window.studio().hold(false);
      assertEquals(1, window.await(News.Ended.class).entry().sampling().seed());
      assertEquals(2, window.await(News.Ended.class).entry().sampling().seed());
    }
  }

  @Test
  void aQueueThatTheArtistHoldsStaysHeldThroughPauseAndResume() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(seeds(1, 2));
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().hold(true);
      window.studio().pause();
      PictureEntry paused = window.await(News.Ended.class).entry();
      assertEquals(PictureEntry.State.PAUSED, paused.state());
      window.studio().resume(paused);
      PictureEntry ended = window.await(News.Ended.class).entry();
      assertEquals(paused.id(), ended.id());
      assertWhole(ended);
      assertEquals(2, window.heard(News.Began.class).size());
      window.studio().hold(false);
      assertWhole(window.await(News.Ended.class).entry());
    }
  }

  @Test
  void aPauseHoldsTheQueueAndResumingGoesOnWithAllOfIt() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING.withSeed(1)));
      window.studio().commission(one(SAMPLING.withSeed(2)));
      window.studio().commission(seeds(3));
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().pause();
      PictureEntry paused = window.await(News.Ended.class).entry();
      assertEquals(PictureEntry.State.PAUSED, paused.state());
      News.Queue held = window.latest(News.Queue.class, News.Queue::held);
      assertEquals(News.Hold.PAUSED, held.hold());
      assertEquals(List.of(2L, 3L), seedsOf(held.waiting()));
      window.studio().resume(paused);
      for (long seed = 1; seed <= 3; seed++) {
        PictureEntry ended = window.await(News.Ended.class).entry();
        assertEquals(seed, ended.sampling().seed());
        assertWhole(ended);
      }
    }
  }

  @Test
  void afterAPauseTheNextIsStartedWhenTheArtistSaysSo() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(seeds(1, 2, 3));
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().pause();
      PictureEntry paused = window.await(News.Ended.class).entry();
      window.studio().hold(false);
      assertEquals(2, window.await(News.Ended.class).entry().sampling().seed());
      assertEquals(3, window.await(News.Ended.class).entry().sampling().seed());
      window.studio().resume(paused);
      assertWhole(window.await(News.Ended.class).entry());
    }
  }

  @Test
  void whatIsAskedForAfterAPauseIsPaintedAndTheRestStillWaits() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING.withSeed(1)));
      window.studio().commission(one(SAMPLING.withSeed(2)));
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().pause();
      window.studio().commission(one(SAMPLING.withSeed(3)));
      assertEquals(1, window.await(News.Ended.class).entry().sampling().seed());
      assertEquals(3, window.await(News.Ended.class).entry().sampling().seed());
      assertEquals(2, window.heard(News.Began.class).size());
      assertEquals(News.Hold.PAUSED, of(window, 2L).hold());
    }
  }

  @Test
  void whatWasCancelledIsPutBackAndPainted() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().hold(true);
      window.studio().commission(seeds(1, 2, 3));
      List<Long> ids = ids(of(window, 1L, 2L, 3L).waiting());
      window.studio().cancel(ids);
      of(window);
      window.studio().requeue(ids);
      window.studio().reorder(List.of(ids.get(1), ids.get(0), ids.get(2)));
      of(window, 2L, 1L, 3L);
    }
    try (Listening window = quick()) {
      assertEquals(News.Hold.START, of(window, 2L, 1L, 3L).hold());
      window.studio().hold(false);
      assertEquals(2, window.await(News.Ended.class).entry().sampling().seed());
    }
  }

  @Test
  void itIsReorderedAndMissingOnesStayBehind() throws InterruptedException {
    try (Listening window = quick()) {
      window.studio().hold(true);
      window.studio().commission(seeds(1, 2, 3, 4));
      List<Long> ids = ids(of(window, 1L, 2L, 3L, 4L).waiting());
      window.studio().reorder(List.of(ids.get(3), 999L, ids.get(1), ids.get(3)));
      of(window, 4L, 2L, 1L, 3L);
    }
    try (Listening window = quick()) {
      assertEquals(News.Hold.START, of(window, 4L, 2L, 1L, 3L).hold());
    }
  }

  @Test
  void whatIsCancelledWithoutACodeIsDiscardedAndTheRestStaysPaused() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(one(SAMPLING.withSeed(1)));
      window.await(News.Told.class, told -> row(told, 1));
      window.studio().pause();
      PictureEntry paused = window.await(News.Ended.class).entry();
      window.studio().hold(true);
      window.studio().commission(seeds(2, 3));
      window.studio().retry(List.of(paused));
      List<PictureEntry> waiting = of(window, 2L, 3L, 1L).waiting();
      window.studio().cancel(List.of(waiting.get(0).id(), paused.id()));
      assertEquals(waiting.get(0).id(), window.await(News.Discarded.class).id());
      window.studio().history(9);
      List<PictureEntry> history = window.await(News.History.class).entries();
      assertEquals(List.of(paused.id()), ids(history));
      assertEquals(PictureEntry.State.PAUSED, history.getFirst().state());
    }
  }

  @Test
  void itSurvivesTheEndOfTheProgramHeldWithTheInterruptedPictureFirst()
      throws InterruptedException {
    long interrupted;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(seeds(1, 2, 3));
      interrupted = window.await(News.Began.class).entry().id();
      window.await(News.Told.class, told -> row(told, 2));
    }
    try (Listening window = quick()) {
      News.Queue queue = of(window, 1L, 2L, 3L);
      assertTrue(queue.held());
      PictureEntry first = queue.waiting().getFirst();
      assertEquals(interrupted, first.id());
      assertEquals(PictureEntry.State.PAUSED, first.state());
      assertTrue(first.finishedRows() >= 3);
      window.studio().history(9);
      assertEquals(List.of(interrupted), ids(window.await(News.History.class).entries()));
      window.studio().hold(false);
      for (int i = 0; i < 3; i++) {
        assertWhole(window.await(News.Ended.class).entry());
      }
    }
  }

  @Test
  void aFailedJobKeepsItsRowsTheNextRunsAndItCanBeRetried() throws InterruptedException {
    Problem memory = new Problem.OutOfMemory(Device.CPU, 10, 1);
    FakeScript once = FakeScript.QUICK.withProblem(memory, 20).failingOnce();
    try (Listening window = opened(folder, Listening.local(once))) {
      window.studio().commission(seeds(1, 2));
      PictureEntry failed = window.await(News.Failed.class).entry().orElseThrow();
      assertEquals(PictureEntry.State.FAILED, failed.state());
      assertEquals(20, failed.codes().size());
      assertWhole(window.await(News.Ended.class).entry());
      window.studio().retry(List.of(failed));
      PictureEntry ended = window.await(News.Ended.class).entry();
      assertEquals(failed.id(), ended.id());
      assertWhole(ended);
    }
  }

  @Test
  void aPictureDiscardedWhileItIsPaintedIsStoppedFirst() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      window.studio().commission(seeds(1, 2));
      PictureEntry first = window.await(News.Began.class).entry();
      window.await(News.Told.class, told -> row(told, 0));
      window.studio().discard(first);
      assertEquals(PictureEntry.State.STOPPED, window.await(News.Ended.class).entry().state());
      assertEquals(first.id(), window.await(News.Discarded.class).id());
      assertEquals(2, window.await(News.Ended.class).entry().sampling().seed());
    }
  }

  @Test
  void withoutAnEngineTheQueueIsHeldAndNotBurnt() throws InterruptedException {
    try (Listening window = new Listening(folder, Listening.local(FakeScript.QUICK))) {
      window.studio().commission(seeds(1, 2));
      window.await(News.Failed.class);
      assertEquals(News.Hold.TROUBLE, of(window, 1L, 2L).hold());
      window.studio().open(Pictures.OPENING);
      window.await(News.ModelReady.class);
      window.studio().hold(false);
      assertWhole(window.await(News.Ended.class).entry());
      assertWhole(window.await(News.Ended.class).entry());
    }
  }
}
