package studio.lumina.app.work.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.work.FakeEngine;
import studio.lumina.app.work.FakeEngineMain;
import studio.lumina.app.work.FakeScript;
import studio.lumina.core.Crop;
import studio.lumina.core.Device;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

@Timeout(60)
class EngineProcessTest {
  private static final Opening OPENING = Opening.of("a folder");
  private static final Prompt PROMPT = new Prompt.Draw("a red circle", new Size(128, 128));
  private static final Sampling SAMPLING = new Sampling(7, 4, 1, 2000, 5);
  private static final Request REQUEST = new Request(PROMPT, SAMPLING);

  private static EngineProcess open(FakeScript script) {
    return EngineProcess.open(FakeEngineMain.command(script), OPENING, progress -> {});
  }

  private static Problem problemOf(Runnable action) {
    return assertThrows(LuminaException.class, action::run).problem();
  }

  @Test
  void nothingButTheProcessTellsItFromALocalEngine() {
    FakeEngine local = new FakeEngine(OPENING, FakeScript.QUICK);
    List<String> localEvents = new ArrayList<>();
    List<String> remoteEvents = new ArrayList<>();
    List<LoadProgress> loading = new ArrayList<>();
    Turn expected =
        local.session().reply(REQUEST, event -> localEvents.add(kind(event)), Steering.NONE);
    try (EngineProcess engine =
            EngineProcess.open(FakeEngineMain.command(FakeScript.QUICK), OPENING, loading::add);
        Session session = engine.session()) {
      Turn turn = session.reply(REQUEST, event -> remoteEvents.add(kind(event)), Steering.NONE);
      assertEquals(expected, turn);
      assertEquals(localEvents, remoteEvents);
      assertEquals(local.card(), engine.card());
      assertEquals(local.count(PROMPT), engine.count(PROMPT));
      Part.Drawn drawn = (Part.Drawn) turn.parts().getFirst();
      assertEquals(local.decode(drawn), engine.decode(drawn));
      Picture pixels = new Picture(1, 1, Picture.Mode.RGB, new byte[] {1, 2, 3});
      Part.Photo photo = new Part.Photo(pixels, Crop.CENTRE);
      assertEquals(local.encode(photo), engine.encode(photo));
    }
    assertEquals(2, loading.size());
  }

  @Test
  void steeringIsAskedBeforeEachRowAndObeyed() {
    List<Integer> rows = new ArrayList<>();
    Sampling other = SAMPLING.withGuidance(1);
    Steering steering =
        (picture, row) -> {
          rows.add(row);
          return switch (row) {
            case 2 -> new Steering.Steer.Change(PROMPT, other);
            case 4 -> new Steering.Steer.Pause();
            default -> new Steering.Steer.GoOn();
          };
        };
    try (EngineProcess engine = open(FakeScript.QUICK);
        Session session = engine.session()) {
      Turn turn = session.reply(REQUEST, event -> {}, steering);
      assertEquals(List.of(0, 1, 2, 3, 4), rows);
      assertEquals(Turn.Finish.PAUSED, turn.finish());
      assertEquals(other, turn.schedules().getFirst().at(3).sampling());
      session.keep();
      assertThrows(IllegalStateException.class, session::keep);
    }
  }

  @Test
  void aStopEndsTheTurnWithWhatItHas() {
    try (EngineProcess engine = open(FakeScript.QUICK.withPace(Duration.ofMillis(20)));
        Session session = engine.session()) {
      Turn turn =
          session.reply(
              REQUEST,
              event -> {
                if (event instanceof Event.RowFinished(int _, int row) && row == 1) {
                  session.stop();
                }
              },
              Steering.NONE);
      assertEquals(Turn.Finish.STOPPED, turn.finish());
      int codes = ((Part.Drawn) turn.parts().getFirst()).codes().size();
      assertTrue(codes >= 16 && codes < 64, codes + " codes");
      assertEquals(
          Turn.Finish.ENDED,
          session
              .reply(
                  new Request(new Prompt.Draw("x", new Size(32, 32)), SAMPLING),
                  event -> {},
                  Steering.NONE)
              .finish());
    }
  }

  @Test
  void anEngineThatDoesNotStopIsKilled() {
    FakeScript deaf = FakeScript.QUICK.deafened();
    EngineCommand command =
        new EngineCommand(FakeEngineMain.command(deaf).words(), Duration.ofMillis(200));
    try (EngineProcess engine = EngineProcess.open(command, OPENING, progress -> {});
        Session session = engine.session()) {
      Problem problem =
          problemOf(() ->
              session.reply(
                  REQUEST,
                  event -> {
                    if (event instanceof Event.PictureStarted) {
                      session.stop();
                    }
                  },
                  Steering.NONE));
      Problem.EngineDied died = assertInstanceOf(Problem.EngineDied.class, problem);
      assertTrue(died.lastWords().contains("did not stop"), died.lastWords());
    }
  }

  @Test
  void aListenersFailureEndsTheTurnAndLeavesTheSessionUsable() {
    Problem full = new Problem.DiskFull("library", 0, 0);
    try (EngineProcess engine = open(FakeScript.QUICK.withPace(Duration.ofMillis(5)));
        Session session = engine.session()) {
      Problem problem =
          problemOf(() ->
              session.reply(
                  REQUEST,
                  event -> {
                    if (event instanceof Event.RowFinished) {
                      throw new LuminaException(full);
                    }
                  },
                  Steering.NONE));
      assertEquals(full, problem);
      assertEquals(Turn.Finish.ENDED, session.reply(REQUEST, event -> {}, Steering.NONE).finish());
    }
  }

  @Test
  void problemsComeAsTheyAre() {
    Problem memory = new Problem.OutOfMemory(Device.CUDA, 12, 3);
    try (EngineProcess engine = open(FakeScript.QUICK.withProblem(memory, 9));
        Session session = engine.session()) {
      assertEquals(memory, problemOf(() -> session.reply(REQUEST, event -> {}, Steering.NONE)));
      Part.Drawn empty = new Part.Drawn(new Size(32, 32), Tokens.NONE);
      assertInstanceOf(Problem.TokensInvalid.class, problemOf(() -> engine.decode(empty)));
    }
    assertInstanceOf(
        Problem.FileMissing.class,
        problemOf(() ->
            EngineProcess.open(
                FakeEngineMain.command(FakeScript.QUICK), Opening.of("missing"), progress -> {})));
  }

  @Test
  void aDeathIsAProblemWithStatusAndLastWords(@TempDir Path folder) {
    for (int status : new int[] {134, 137, 3}) {
      Path marker = folder.resolve("died-" + status);
      FakeScript script = FakeScript.QUICK.withDeath(new FakeScript.Death(20, status, marker));
      AtomicInteger codes = new AtomicInteger();
      try (EngineProcess engine = open(script);
          Session session = engine.session()) {
        Problem problem =
            problemOf(() ->
                session.reply(
                    REQUEST,
                    event -> {
                      if (event instanceof Event.CodesDrawn) {
                        codes.incrementAndGet();
                      }
                    },
                    Steering.NONE));
        Problem.EngineDied died = assertInstanceOf(Problem.EngineDied.class, problem);
        assertEquals(status, died.exitStatus());
        assertTrue(died.lastWords().contains("what a library prints"), died.lastWords());
        assertEquals(20, codes.get());
        assertInstanceOf(Problem.EngineDied.class, problemOf(engine::session));
      }
    }
  }

  @Test
  void aProgramThatIsNoEngineIsAProblem() {
    EngineCommand nonsense =
        new EngineCommand(List.of("/no/such/launcher", "--engine"), Duration.ofSeconds(1));
    assertInstanceOf(
        Problem.EngineDied.class,
        problemOf(() -> EngineProcess.open(nonsense, OPENING, progress -> {})));
  }

  @Test
  void closingWhileATurnIsUnderWayEndsItAsClosed() throws InterruptedException {
    EngineProcess engine = open(FakeScript.QUICK.deafened());
    CountDownLatch begun = new CountDownLatch(1);
    List<Problem> problems = new ArrayList<>();
    Thread turn =
        Thread.startVirtualThread(() ->
            problems.add(
                problemOf(() ->
                    engine.session().reply(REQUEST, event -> begun.countDown(), Steering.NONE))));
    begun.await();
    engine.close();
    engine.close();
    turn.join();
    assertEquals(List.of(new Problem.Closed("engine")), problems);
  }

  @Test
  void anInterruptEndsTheProcess() throws InterruptedException {
    EngineProcess engine = open(FakeScript.QUICK.deafened());
    CountDownLatch begun = new CountDownLatch(1);
    List<Problem> problems = new ArrayList<>();
    Thread turn =
        Thread.ofPlatform()
            .start(() ->
                problems.add(
                    problemOf(() ->
                        engine
                            .session()
                            .reply(REQUEST, event -> begun.countDown(), Steering.NONE))));
    begun.await();
    turn.interrupt();
    turn.join();
    assertEquals(List.of(new Problem.Closed("engine")), problems);
  }

  @Test
  void silenceIsCountedInBeats() {
    HeartbeatMonitor heartbeat = new HeartbeatMonitor();
    for (int i = 0; i < 5; i++) {
      assertTrue(!heartbeat.beat(false));
    }
    heartbeat.heard();
    for (int i = 0; i < 5; i++) {
      assertTrue(!heartbeat.beat(false));
    }
    assertTrue(!heartbeat.beat(true), "a busy engine is waited for longer");
    assertTrue(heartbeat.beat(false));
  }

  private static String kind(Event event) {
    return switch (event) {
      case Event.CodesDrawn e -> "codes " + e.row() + "," + e.column() + " " + e.codes();
      case Event.Reading e -> e.toString();
      case Event.TokensAdded e -> e.toString();
      case Event.WordsAdded e -> e.toString();
      case Event.PictureStarted e -> e.toString();
      case Event.RowFinished e -> e.toString();
      case Event.Preview e -> e.toString() + e.band().hashCode();
      case Event.PictureFinished e -> e.toString() + e.pixels().hashCode();
    };
  }
}
