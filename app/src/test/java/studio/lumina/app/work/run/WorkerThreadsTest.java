package studio.lumina.app.work.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.Problem;

class WorkerThreadsTest {
  private final List<StudioEvent> told = Collections.synchronizedList(new ArrayList<>());
  private final FxFeed feed = new FxFeed(Runnable::run);
  private final WorkerThreads threads = new WorkerThreads(feed);

  @AfterEach
  void leave() {
    threads.leave(() -> {});
  }

  @Test
  void whateverIsThrownInATaskIsToldAndItsThreadGoesOn() throws Exception {
    feed.listen(told::addAll);
    Map<String, Consumer<Runnable>> all =
        Map.of(
            "worker", threads::worker,
            "writer", threads::writer,
            "reader", threads::reader,
            "checker", threads::checker);
    for (Consumer<Runnable> thread : all.values()) {
      CompletableFuture<Thread> before = new CompletableFuture<>();
      thread.accept(() -> {
        before.complete(Thread.currentThread());
        throw new StackOverflowError("by the test");
      });
      CompletableFuture<Thread> after = new CompletableFuture<>();
      thread.accept(() -> after.complete(Thread.currentThread()));
      assertSame(before.get(10, TimeUnit.SECONDS), after.get(10, TimeUnit.SECONDS));
    }
    assertEquals(all.size(), failures());
  }

  @Test
  void whatIsRepeatedIsRepeatedAlsoAfterItThrew() throws Exception {
    feed.listen(told::addAll);
    CountDownLatch thrice = new CountDownLatch(3);
    AtomicInteger runs = new AtomicInteger();
    threads.every(
        1,
        () -> {
          thrice.countDown();
          if (runs.incrementAndGet() == 1) {
            throw new AssertionError("by the test");
          }
        });
    assertTrue(thrice.await(10, TimeUnit.SECONDS));
    assertEquals(1, failures());
  }

  @Test
  void whatTheWriterAcceptedIsDoneBeforeTheEndAndNothingIsAcceptedAfterIt() {
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      assertTrue(threads.writer(done::incrementAndGet));
    }
    threads.leave(() -> assertEquals(100, done.get()));
    assertEquals(100, done.get());
    assertFalse(threads.writer(done::incrementAndGet));
    assertFalse(threads.checker(done::incrementAndGet));
  }

  private long failures() {
    return told.stream()
        .filter(event ->
            event instanceof StudioEvent.Failed failed
                && !(failed.problem() instanceof Problem.Closed))
        .count();
  }
}
