package studio.lumina.app.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Event;
import studio.lumina.core.Problem;

/// A studio on a disk that becomes full in the middle of the first of two pictures, and on which
/// room is made then. Says how it went on standard output.
public final class FullDiskMain {
  private static final int ROW = 3;

  private final Path ballast;
  private boolean filled;

  private FullDiskMain(Path disk) {
    ballast = disk.resolve("ballast");
  }

  public static void main(String[] args) throws InterruptedException, IOException {
    Path disk = Path.of(args[0]);
    new FullDiskMain(disk).paint(disk.resolve("library"));
    System.exit(0);
  }

  private void paint(Path folder) throws InterruptedException, IOException {
    EngineStarter starter =
        (opening, progress) ->
            new WatchedEngine(FakeEngine.open(opening, FakeScript.QUICK, progress)) {
              @Override
              protected void told(Event event) {
                FullDiskMain.this.told(event);
              }
            };
    try (Listening window = Pictures.opened(folder, starter)) {
      window.studio().jobs().generate(JobOwner.CREATE, Pictures.seeds(1, 2));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      PictureEntry first = failed.entry().orElseThrow();
      say("problem", failed.problem() instanceof Problem.DiskFull);
      say("failed", first.state() == PictureEntry.State.FAILED);
      say("rows", first.finishedRows() == ROW);
      say("remedy", ProblemText.remedy(failed.problem()).contains("Make room"));
      window.latest(StudioEvent.Queue.class, queue -> queue.hold() == StudioEvent.Hold.TROUBLE);
      Files.delete(ballast);
      window.studio().jobs().hold(false);
      PictureEntry second = window.await(StudioEvent.Ended.class).entry();
      Pictures.assertWhole(second);
      say("next", second.sampling().seed() == 2);
      window.studio().jobs().resume(JobOwner.CREATE, first.id());
      PictureEntry again = window.await(StudioEvent.Ended.class).entry();
      Pictures.assertWhole(again);
      say("continued", again.id() == first.id());
    }
  }

  private void told(Event event) {
    try {
      if (event instanceof Event.CodesDrawn drawn
          && drawn.row() == ROW
          && drawn.column() == 0
          && !filled) {
        filled = true;
        fill();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Writes until nothing more fits.
  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (int size = 1 << 16; size > 0; size /= 2) {
        write(out, size);
      }
    }
  }

  private static void write(OutputStream out, int size) {
    try {
      while (true) {
        out.write(new byte[size]);
      }
    } catch (IOException e) {
      // full for pieces of this size
    }
  }

  private static void say(String what, boolean so) {
    System.out.println(what + " " + so);
  }
}
