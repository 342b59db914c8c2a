package studio.lumina.app.work.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.lumina.app.work.FakeEngine;
import studio.lumina.app.work.FakeScript;
import studio.lumina.app.work.WatchedEngine;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

@Timeout(60)
class EngineSupervisorTest {
  private static final Opening FIRST = Opening.of("first");
  private static final Opening SECOND = Opening.of("second");
  private static final EngineSupervisor.Watcher NOBODY =
      new EngineSupervisor.Watcher() {
        @Override
        public void opening(Opening opening, LoadProgress progress) {}

        @Override
        public void closed(Opening opening) {}
      };

  /// Notes what is opened and which of it was open then.
  private static final class Starter implements EngineStarter {
    final List<String> said = new ArrayList<>();
    final List<Engine> open = new ArrayList<>();

    @Override
    public synchronized Engine start(Opening opening, Consumer<? super LoadProgress> progress) {
      said.add(opening.checkpoint() + " beside " + open.size());
      Engine engine =
          new WatchedEngine(FakeEngine.open(opening, FakeScript.QUICK, progress)) {
            @Override
            public void close() {
              open.remove(this);
              super.close();
            }
          };
      open.add(engine);
      return engine;
    }
  }

  @Test
  void whoAsksWhileTheEngineIsStartedAgainGetsTheSame() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    CountDownLatch bothAsk = new CountDownLatch(2);
    EngineStarter slow =
        (opening, progress) -> {
          if (starts.incrementAndGet() > 1) {
            bothAsk.countDown();
            await(bothAsk); // the second asker is on its way, or will never be
          }
          return FakeEngine.open(opening, FakeScript.QUICK, progress);
        };
    EngineSupervisor model = new EngineSupervisor(slow, MemoryFit.ALWAYS);
    model.lost(model.open(FIRST, NOBODY));
    Callable<Engine> second =
        () -> {
          bothAsk.countDown();
          return model.engine();
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Engine> one = threads.submit(() -> model.engine());
      Future<Engine> other = threads.submit(second);
      assertSame(one.get(), other.get());
    }
    assertEquals(2, starts.get(), "one at first, one again");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anEngineLostBeforeTheLastOneCostsTheLastOneNothing() {
    EngineSupervisor model = new EngineSupervisor(new Starter(), MemoryFit.ALWAYS);
    Engine old = model.open(FIRST, NOBODY);
    model.lost(old);
    Engine again = model.engine();
    model.lost(old);
    assertSame(again, model.running().orElseThrow());
  }

  @Test
  void twoThatFitAreOpenTogetherForAMoment() {
    Starter starter = new Starter();
    EngineSupervisor model = new EngineSupervisor(starter, MemoryFit.ALWAYS);
    model.open(FIRST, NOBODY);
    Engine second = model.open(SECOND, NOBODY);
    assertEquals(List.of("first beside 0", "second beside 1"), starter.said);
    assertEquals(List.of(second), starter.open);
  }

  @Test
  void whereBothDoNotFitTheFirstIsClosedBefore() {
    Starter starter = new Starter();
    EngineSupervisor model = new EngineSupervisor(starter, (open, wanted) -> false);
    model.open(FIRST, NOBODY);
    List<Opening> closed = new ArrayList<>();
    model.open(
        SECOND,
        new EngineSupervisor.Watcher() {
          @Override
          public void opening(Opening opening, LoadProgress progress) {
            assertEquals(List.of(FIRST), closed, "told before the next is opened");
          }

          @Override
          public void closed(Opening opening) {
            closed.add(opening);
          }
        });
    assertEquals(List.of("first beside 0", "second beside 0"), starter.said);
    assertEquals("second", model.running().orElseThrow().card().checkpoint());
  }

  @Test
  void whatMadeRoomForOneThatFailsIsThereAgain() {
    Starter starter = new Starter();
    EngineSupervisor model = new EngineSupervisor(starter, (open, wanted) -> false);
    model.open(FIRST, NOBODY);
    assertThrows(LuminaException.class, () -> model.open(Opening.of("missing"), NOBODY));
    assertTrue(model.running().isEmpty());
    assertEquals("first", model.engine().card().checkpoint());
    assertEquals(FIRST, model.opening().orElseThrow());
  }

  @Test
  void anEngineThatIsReadyAfterTheEndIsClosed() {
    Starter starter = new Starter();
    List<EngineSupervisor> model = new ArrayList<>();
    EngineStarter closingMeanwhile =
        (opening, progress) -> {
          model.getFirst().close();
          return starter.start(opening, progress);
        };
    model.add(new EngineSupervisor(closingMeanwhile, MemoryFit.ALWAYS));
    LuminaException thrown =
        assertThrows(LuminaException.class, () -> model.getFirst().open(FIRST, NOBODY));
    assertEquals(new Problem.Closed("engine"), thrown.problem());
    assertEquals(List.of(), starter.open);
  }
}
