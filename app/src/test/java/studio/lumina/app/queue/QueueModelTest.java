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
import studio.lumina.app.create.ScriptedWorkshop;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Opening;

class QueueModelTest {
  private final ScriptedWorkshop workshop = new ScriptedWorkshop();
  private final CreateModel model = new CreateModel(workshop, Clock.systemUTC(), new Random(1));
  private final QueueModel queue = model.queue();

  private void waits(boolean held, PictureEntry... entries) {
    workshop.tell(Events.queue(List.of(entries), held));
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
    assertTrue(workshop.asked.contains("reorder [2, 3, 1, 4]"), workshop.asked.toString());
    queue.moveTo(queue.items().get(0), 2);
    assertTrue(workshop.asked.contains("reorder [2, 3, 4, 1]"));
    queue.runNext(queue.items().get(2));
    assertTrue(workshop.asked.contains("reorder [4, 1, 2, 3]"));
  }

  @Test
  void theFirstCannotGoUpNorTheLastDown() {
    waits(false, alone(1), alone(2));
    queue.move(queue.items().getFirst(), -1);
    queue.move(queue.items().getLast(), 1);
    assertTrue(workshop.asked.stream().noneMatch(a -> a.startsWith("reorder")));
  }

  @Test
  void cancelsOneItemOrAll() {
    waits(false, of(2, 7, 1), of(3, 7, 2), alone(4));
    queue.cancel(queue.items().getFirst());
    assertTrue(workshop.asked.contains("cancel [2, 3]"));
    queue.cancelAll();
    assertTrue(workshop.asked.contains("cancel [2, 3, 4]"));
    assertEquals(
        Optional.of(new NoticeModel.Notice.Cancelled(3)), model.notice().noticeProperty().get());
  }

  @Test
  void whatWasCancelledComesBackWhereItWaited() {
    waits(false, alone(1), of(2, 7, 1), of(3, 7, 2), alone(4));
    queue.cancel(queue.items().get(1));
    waits(false, alone(1), alone(4));
    queue.undoCancel();
    int at = workshop.asked.indexOf("requeue [2, 3]");
    assertEquals("reorder [1, 2, 3, 4]", workshop.asked.get(at + 1));
    queue.undoCancel();
    assertEquals(at + 2, workshop.asked.size());
  }

  @Test
  void tellsHowLongItAllTakesOnceThatIsKnown() {
    waits(false, alone(1), alone(2));
    assertEquals(0, queue.seconds());
    workshop.tell(
        new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD),
        new StudioEvent.Speed(new Throughput(64, 128, 1)));
    assertEquals(4, queue.seconds());
  }

  @Test
  void saysWhyItIsHeld() {
    for (StudioEvent.Hold hold : StudioEvent.Hold.values()) {
      workshop.tell(Events.queue(List.of(alone(1)), hold));
      assertEquals(hold, queue.holdProperty().get());
      assertEquals(hold != StudioEvent.Hold.NONE, queue.heldProperty().get());
    }
  }
}
