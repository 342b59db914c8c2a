package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.Thumbnail;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

class RecentModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final RecentModel recent = model.recent();

  private static PictureEntry entry(long id, PictureEntry.State state) {
    return CreateScenes.entry(id, state, 8, Optional.empty());
  }

  private List<Long> ids() {
    return recent.pictures().stream().map(PictureSummary::id).toList();
  }

  @Test
  void aTrashedPictureComesBackToItsPlace() {
    studio.answerRecent(
        List.of(
            entry(5, PictureEntry.State.DONE),
            entry(3, PictureEntry.State.DONE),
            entry(1, PictureEntry.State.DONE)));
    recent.discard(recent.pictures().get(1).id());
    assertTrue(studio.asked.contains("discard 3"));
    studio.tell(new StudioEvent.Discarded(3));
    assertEquals(List.of(5L, 1L), ids());
    assertEquals(
        Optional.of(new NoticeModel.Notice.Trashed(3)), model.notice().noticeProperty().get());
    recent.restore(3);
    assertTrue(studio.asked.contains("restore 3"));
    studio.tell(new StudioEvent.Restored(entry(3, PictureEntry.State.DONE)));
    assertEquals(List.of(5L, 3L, 1L), ids());
  }

  @Test
  void retriesWhatFailed() {
    studio.answerRecent(
        List.of(
            entry(5, PictureEntry.State.FAILED),
            entry(3, PictureEntry.State.DONE),
            entry(1, PictureEntry.State.FAILED)));
    assertTrue(recent.hasFailed());
    recent.retry(recent.pictures().get(1));
    recent.retryFailed();
    assertEquals(
        List.of("requeue [5, 1]"),
        studio.asked.stream().filter(a -> a.startsWith("requeue")).toList());
  }

  @Test
  void ofManyPicturesOnePageIsRead() {
    List<PictureEntry> page =
        LongStream.range(0, 60).mapToObj(id -> entry(60 - id, PictureEntry.State.DONE)).toList();
    studio.answerRecent(page, Optional.of(1L));
    assertEquals(60, recent.pictures().size());
    assertEquals(1, studio.asked.stream().filter(asked -> asked.startsWith("recent")).count());
    assertTrue(studio.asked.stream().noneMatch(asked -> asked.startsWith("entry")));
  }

  @Test
  void aTileGetsItsThumbnailOnceItIsMade() {
    studio.answerRecent(List.of(entry(5, PictureEntry.State.DONE)));
    assertEquals(Optional.empty(), recent.pictures().getFirst().thumbnail());
    Path file = Path.of("five.png");
    studio.keep(CreateScenes.entry(5, PictureEntry.State.DONE, 8, Optional.of(file)));
    studio.tell(new StudioEvent.ThumbnailMade(5), new StudioEvent.ThumbnailMade(77));
    assertEquals(Optional.of(file), recent.pictures().getFirst().thumbnail().map(Thumbnail::small));
    assertEquals(1, recent.pictures().size());
  }

  @Test
  void keepsABoundedNumber() {
    for (long id = 0; id < 90; id++) {
      studio.tell(Events.began(entry(id, PictureEntry.State.RUNNING)));
    }
    assertEquals(60, recent.pictures().size());
    assertEquals(89, recent.pictures().getFirst().id());
  }

  @Test
  void replaysWithEveryChangeAlongTheRows() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    PictureEntry done = entry(5, PictureEntry.State.DONE);
    model.commands().replay(done);
    assertEquals(done.schedule(), studio.requests.getLast().drafts().getFirst().schedule());
  }
}
