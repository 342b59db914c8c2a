package studio.lumina.app.work.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.app.work.StudioEvent;

class FxFeedTest {
  private final Queue<Runnable> drains = new ArrayDeque<>();
  private final FxFeed feed = new FxFeed(drains::add);
  private final List<Long> told = new ArrayList<>();

  private static StudioEvent news(long id) {
    return new StudioEvent.Discarded(id);
  }

  private void take(List<StudioEvent> bulk) {
    bulk.forEach(news -> told.add(((StudioEvent.Discarded) news).id()));
  }

  @Test
  void tenThousandEventsNeedOneDrain() {
    feed.listen(this::take);
    drains.clear();
    FxFeed fresh = new FxFeed(drains::add);
    fresh.listen(this::take);
    drains.remove().run();
    for (long i = 0; i < 10_000; i++) {
      fresh.publish(news(i));
      assertEquals(1, drains.size());
    }
    drains.remove().run();
    assertEquals(IntStream.range(0, 10_000).mapToObj(Long::valueOf).toList(), told);
    assertTrue(drains.isEmpty());
  }

  @Test
  void newsPublishedWhileOneIsToldComesWithTheNextDrain() {
    feed.listen(bulk -> {
      take(bulk);
      if (told.size() == 1) {
        feed.publish(news(2));
      }
    });
    feed.publish(news(1));
    drains.remove().run();
    assertEquals(List.of(1L), told);
    drains.remove().run();
    assertEquals(List.of(1L, 2L), told);
  }

  @Test
  void newsWaitsForTheFirstListener() {
    feed.publish(news(1));
    assertTrue(drains.isEmpty());
    feed.listen(this::take);
    drains.remove().run();
    assertEquals(List.of(1L), told);
  }

  @Test
  void manyPublishersLoseNothingAndNeverHaveTwoDrainsPending() throws InterruptedException {
    AtomicInteger pending = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger count = new AtomicInteger();
    try (var window = Executors.newSingleThreadExecutor();
        var publishers = Executors.newFixedThreadPool(4)) {
      FxFeed busy =
          new FxFeed(drain -> {
            most.accumulateAndGet(pending.incrementAndGet(), Math::max);
            window.execute(() -> {
              pending.decrementAndGet();
              drain.run();
            });
          });
      busy.listen(bulk -> count.addAndGet(bulk.size()));
      for (int i = 0; i < 4; i++) {
        publishers.execute(() -> IntStream.range(0, 2_500).forEach(n -> busy.publish(news(n))));
      }
      publishers.shutdown();
      assertTrue(publishers.awaitTermination(30, TimeUnit.SECONDS));
    }
    assertEquals(10_000, count.get());
    assertEquals(1, most.get());
  }

  @Test
  void aListenerThatThrowsCostsTheOthersNothing() {
    feed.listen(bulk -> {
      throw new IllegalStateException("a view failed");
    });
    feed.listen(this::take);
    feed.publish(news(1));
    drains.remove().run();
    feed.publish(news(2));
    drains.remove().run();
    assertEquals(List.of(1L, 2L), told);
  }
}
