package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.opened;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.app.work.engine.MemoryFit;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.Event;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// What the studio learns about speed, and what the window says of the time left. Time passes only
/// where the engine draws.
@Timeout(120)
class ThroughputTest {
  private static final Size SIZE = new Size(512, 512);
  private static final double TOKEN = 0.1;

  @TempDir private Path folder;
  private final SteppedClock clock = new SteppedClock();

  private EngineStarter drawing(IntToDoubleFunction secondsInRow) {
    return (opening, progress) ->
        new WatchedEngine(FakeEngine.open(opening, FakeScript.QUICK, progress)) {
          @Override
          protected void told(Event event) {
            if (event instanceof Event.CodesDrawn drawn) {
              clock.step(secondsInRow.applyAsDouble(drawn.row()));
            }
          }
        };
  }

  private Listening window(EngineStarter starter) {
    return new Listening(folder, starter, clock, Wakefulness.NONE);
  }

  @Test
  void whatAPictureTookIsLearntByGuidanceAndRemembered() throws InterruptedException {
    try (Listening window = window(drawing(row -> TOKEN))) {
      window.studio().models().open(Pictures.OPENING);
      window.studio().jobs().generate(JobOwner.CREATE, Pictures.one(SAMPLING));
      Throughput guided = window.await(StudioEvent.Speed.class).throughput();
      assertEquals(1 / TOKEN, guided.codesPerSecond(), 0.01);
      assertEquals(0, guided.codesPerSecondAlone());
      window.studio().jobs().generate(JobOwner.CREATE, Pictures.one(SAMPLING.withGuidance(1)));
      window.await(StudioEvent.Ended.class);
      Throughput both =
          window
              .latest(StudioEvent.Speed.class, n -> n.throughput().codesPerSecondAlone() > 0)
              .throughput();
      assertEquals(1 / TOKEN, both.codesPerSecondAlone(), 0.01);
      assertEquals(64 * TOKEN + both.overheadSeconds(), both.seconds(64, 4), 0.01);
    }
    try (Listening window = window(drawing(row -> TOKEN / 2))) {
      window.studio().models().open(Pictures.OPENING);
      assertEquals(
          1 / TOKEN, window.await(StudioEvent.Speed.class).throughput().codesPerSecond(), 0.01);
      window.studio().jobs().generate(JobOwner.CREATE, Pictures.one(SAMPLING));
      double faster = window.await(StudioEvent.Speed.class).throughput().codesPerSecond();
      assertTrue(faster > 1 / TOKEN && faster < 2 / TOKEN, "" + faster);
    }
  }

  @Test
  void anotherModelHasASpeedOfItsOwn() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      assertTrue(window.heard(StudioEvent.Speed.class).isEmpty());
    }
  }

  @Test
  void theTimeLeftDoesNotGrowMuchAfterTheFifthRow() throws Exception {
    for (long seed = 0; seed < 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Left> told = told(row -> (row == 0 ? 6 : 1) * TOKEN * random.nextDouble(0.7, 1.3));
      assertEquals(SIZE.rows(), told.size());
      Instant end = told.getLast().at();
      double least = Double.MAX_VALUE;
      for (int row = 5; row < told.size(); row++) {
        double left = told.get(row).seconds();
        double took = Duration.between(told.get(row).at(), end).toMillis() / 1000.0;
        assertEquals(took, left, 0.3 * took + 0.01, "row " + row + " of " + told);
        assertTrue(left <= 1.2 * least, "row " + row + " of " + told);
        least = Math.min(least, left);
      }
    }
  }

  /// What the window says of the time left after a row, and when.
  private record Left(double seconds, Instant at) {}

  /// What the window says after each row of a picture.
  private List<Left> told(IntToDoubleFunction secondsInRow) throws Exception {
    Thread[] window = new Thread[1];
    try (ExecutorService fx =
        Executors.newSingleThreadExecutor(task -> window[0] = new Thread(task, "window"))) {
      Studio studio =
          new Studio(
              Library.open(new Folders(folder)),
              drawing(secondsInRow),
              MemoryFit.ALWAYS,
              drain -> now(fx, window[0], drain),
              clock,
              Wakefulness.NONE);
      List<Left> told = new ArrayList<>();
      var ended = new java.util.concurrent.CountDownLatch(1);
      fx.submit(
              () -> {
                CreateModel model = new CreateModel(studio, clock, new Random(1));
                studio
                    .events()
                    .listen(bulk -> {
                      for (StudioEvent news : bulk) {
                        if (news instanceof StudioEvent.Told(var _, long _, Event.RowFinished _)) {
                          told.add(
                              new Left(
                                  model.stage().progressProperty().get().secondsLeft(),
                                  clock.instant()));
                        }
                        if (news instanceof StudioEvent.Ended) {
                          ended.countDown();
                        }
                      }
                    });
              })
          .get();
      studio.models().open(Pictures.OPENING);
      studio
          .jobs()
          .generate(
              JobOwner.CREATE,
              GenerationRequest.of(
                  GenerationRequest.Draft.of(new Prompt.Draw("a red circle", SIZE), SAMPLING)));
      ended.await();
      studio.close();
      return told;
    }
  }

  /// Lets the window hear of it before anything else happens, as if it were never busy.
  private static void now(ExecutorService fx, Thread window, Runnable drain) {
    try {
      var told = fx.submit(drain);
      if (Thread.currentThread() != window) {
        told.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
