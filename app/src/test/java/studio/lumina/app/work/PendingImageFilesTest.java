package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Problem;

@Timeout(60)
class PendingImageFilesTest {
  @TempDir private Path folder;

  @Test
  void aPictureThatFailedShowsItsFinishedRows() throws Exception {
    FakeScript once =
        FakeScript.QUICK.withProblem(new Problem.ComputationFailed("a"), 37).failingOnce();
    try (Listening window = opened(folder, Listening.local(once))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      PictureEntry failed = window.await(StudioEvent.Failed.class).entry().orElseThrow();
      PictureEntry kept = window.await(StudioEvent.Kept.class).entry();
      assertEquals(failed.id(), kept.id());
      assertEquals(PictureEntry.State.FAILED, kept.state());
      assertEquals(4 * 16, heightOf(kept));
      window.studio().jobs().resume(JobOwner.CREATE, kept.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void rowsPaintedSinceAPauseAreShownToo() throws Exception {
    FakeScript once =
        Pictures.SLOW.withProblem(new Problem.ComputationFailed("a"), 37).failingOnce();
    try (Listening window = opened(folder, Listening.local(once))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> Pictures.row(told, 0));
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      assertTrue(heightOf(paused) < 4 * 16);
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      assertEquals(4 * 16, heightOf(window.await(StudioEvent.Kept.class).entry()));
    }
  }

  @Test
  void aPictureLeftInAHurryShowsItsRowsAtTheNextStart() throws Exception {
    try (Listening window = opened(folder, Listening.local(Pictures.SLOW))) {
      window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
      window.await(StudioEvent.Told.class, told -> Pictures.row(told, 2));
    }
    try (Listening window = opened(folder, Listening.local(FakeScript.QUICK))) {
      PictureEntry kept = window.await(StudioEvent.Kept.class).entry();
      assertEquals(PictureEntry.State.PAUSED, kept.state());
      assertEquals(16 * kept.finishedRows(), heightOf(kept));
      assertTrue(kept.finishedRows() >= 3);
    }
  }

  private static int heightOf(PictureEntry entry) throws IOException {
    return ImageIO.read(entry.file().orElseThrow().toFile()).getHeight();
  }
}
