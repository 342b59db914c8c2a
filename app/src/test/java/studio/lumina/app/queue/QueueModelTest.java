package studio.lumina.app.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Listed;
import studio.lumina.app.work.QueuedJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Opening;

class QueueModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final QueueModel queue = model.queue();

  private void waits(boolean held, PictureEntry... entries) {
    studio.tell(Events.queue(List.of(entries), held));
  }

  private static QueuedJob job(long id, PictureEntry entry) {
    return new QueuedJob(
        id, JobKind.DRAW, JobOwner.CREATE, false, Optional.of(Listed.summary(entry)));
  }

  private static PictureEntry alone(long id) {
    return CreateScenes.waiting(id);
  }

  private static PictureEntry of(long id, long set, int column) {
    return CreateScenes.waiting(id, set, column, 0);
  }

  @Test
  void picturesOfASetWaitAsOne() {
    waits(false, alone(1), of(2, 7, 1), of(3, 7, 2), alone(4));
    assertEquals(
        List.of(List.of(1L), List.of(2L, 3L), List.of(4L)),
        queue.items().stream().map(QueueItem::ids).toList());
  }

  @Test
  void reordersWholeItems() {
    waits(false, alone(1), of(2, 7, 1), of(3, 7, 2), alone(4));
    queue.move(queue.items().get(1), -1);
    assertTrue(studio.asked.contains("reorder [2, 3, 1, 4]"), studio.asked.toString());
    queue.moveTo(queue.items().get(0), 2);
    assertTrue(studio.asked.contains("reorder [2, 3, 4, 1]"));
    queue.runNext(queue.items().get(2));
    assertTrue(studio.asked.contains("reorder [4, 1, 2, 3]"));
  }

  @Test
  void theFirstCannotGoUpNorTheLastDown() {
    waits(false, alone(1), alone(2));
    queue.move(queue.items().getFirst(), -1);
    queue.move(queue.items().getLast(), 1);
    assertTrue(studio.asked.stream().noneMatch(a -> a.startsWith("reorder")));
  }

  @Test
  void cancelsOneItemOrAll() {
    waits(false, of(2, 7, 1), of(3, 7, 2), alone(4));
    queue.cancel(queue.items().getFirst());
    assertTrue(studio.asked.contains("cancel [2, 3]"));
    queue.cancelAll();
    assertTrue(studio.asked.contains("cancel [2, 3, 4]"));
    assertEquals(
        Optional.of(new NoticeModel.Notice.Cancelled(3)), model.notice().noticeProperty().get());
  }

  @Test
  void whatWasCancelledComesBackWhereItWaited() {
    waits(false, alone(1), of(2, 7, 1), of(3, 7, 2), alone(4));
    queue.cancel(queue.items().get(1));
    waits(false, alone(1), alone(4));
    queue.undoCancel();
    int at = studio.asked.indexOf("requeue [2, 3]");
    assertEquals(at + 1, studio.asked.size());
    studio.tell(
        new StudioEvent.Queue(
            List.of(
                job(11, alone(1)), job(14, alone(4)), job(15, of(2, 7, 1)), job(16, of(3, 7, 2))),
            StudioEvent.Hold.NONE));
    assertEquals("reorder [11, 15, 16, 14]", studio.asked.get(at + 1));
    queue.undoCancel();
    assertEquals(at + 2, studio.asked.size());
  }

  @Test
  void tellsHowLongItAllTakesOnceThatIsKnown() {
    waits(false, alone(1), alone(2));
    assertEquals(0, queue.seconds());
    studio.tell(
        new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD),
        new StudioEvent.Speed(new Throughput(64, 128, 1)));
    assertEquals(4, queue.seconds());
  }

  @Test
  void saysWhyItIsHeld() {
    for (StudioEvent.Hold hold : StudioEvent.Hold.values()) {
      studio.tell(Events.queue(List.of(alone(1)), hold));
      assertEquals(hold, queue.holdProperty().get());
      assertEquals(hold != StudioEvent.Hold.NONE, queue.heldProperty().get());
    }
  }
}
