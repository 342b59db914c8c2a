package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.row;
import static studio.lumina.app.work.Pictures.seeds;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.store.JobOwner;

/// The machine stays awake while the queue works, and no longer.
@Timeout(120)
class WakefulTest {
  @TempDir private Path folder;
  private final Machine machine = new Machine();

  /// Tells each change from awake to asleep and back.
  private static final class Machine implements Wakefulness {
    final BlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();
    private boolean awake;

    @Override
    public synchronized void keepAwake() {
      set(true);
    }

    @Override
    public synchronized void letSleep() {
      set(false);
    }

    private void set(boolean value) {
      if (awake != value) {
        awake = value;
        changes.add(value);
      }
    }

    boolean next() throws InterruptedException {
      Boolean change = changes.poll(30, TimeUnit.SECONDS);
      if (change == null) {
        throw new AssertionError("nothing changed");
      }
      return change;
    }
  }

  private Listening opened() throws InterruptedException {
    Listening window = new Listening(folder, Listening.local(SLOW), Clock.systemUTC(), machine);
    window.studio().models().open(Pictures.OPENING);
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  @Test
  void itIsKeptAwakeFromTheFirstPictureToTheLast() throws InterruptedException {
    try (Listening window = opened()) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2, 3));
      assertEquals(true, machine.next());
      for (int i = 0; i < 3; i++) {
        window.await(StudioEvent.Ended.class);
      }
      assertEquals(false, machine.next());
      assertEquals(0, machine.changes.size());
    }
  }

  @Test
  void aPauseLetsItSleepThoughPicturesWait() throws InterruptedException {
    try (Listening window = opened()) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      assertEquals(true, machine.next());
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      assertEquals(false, machine.next());
      window
          .studio()
          .jobs()
          .resume(JobOwner.CREATE, window.await(StudioEvent.Ended.class).entry().id());
      assertEquals(true, machine.next());
    }
    assertEquals(false, machine.next());
  }

  @Test
  void withoutAnEngineItMaySleep() throws InterruptedException {
    try (Listening window =
        new Listening(folder, Listening.local(SLOW), Clock.systemUTC(), machine)) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1));
      window.await(StudioEvent.Failed.class);
      assertEquals(true, machine.next());
      assertEquals(false, machine.next());
    }
  }
}
