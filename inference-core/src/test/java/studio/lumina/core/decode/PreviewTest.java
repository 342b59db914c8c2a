package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;
import studio.lumina.core.Request;
import studio.lumina.core.Steering;

class PreviewTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void previewsTakeATenthOfTheTimeAndComeFourTimesASecond() {
    AtomicLong now = new AtomicLong();
    PreviewBudget budget = new PreviewBudget(now::get, new PreviewBudget.Cost(), 1000);
    long spent = 0;
    long last = 0;
    for (int step = 0; step < 4000; step++) {
      now.addAndGet(SECOND / 100);
      if (budget.allows(1)) {
        assertTrue(now.get() - last >= SECOND / 4);
        budget.spend(1, () -> now.addAndGet(SECOND / 20));
        last = now.get();
        spent += SECOND / 20;
      }
      if (now.get() > SECOND) {
        // Before that the first preview's cost was a guess.
        assertTrue(spent * 10 <= now.get(), spent + " of " + now);
      }
    }
    assertTrue(spent * 11 > now.get(), "the budget is used");
    assertFalse(budget.allows(1_000_000), "what would take too long is not begun");
  }

  @Test
  void theFirstPreviewToldTheNextPictureWhatOneCosts() {
    AtomicLong now = new AtomicLong();
    PreviewBudget.Cost cost = new PreviewBudget.Cost();
    PreviewBudget first = new PreviewBudget(now::get, cost, 1000);
    now.addAndGet(SECOND);
    assertTrue(first.allows(1));
    first.spend(1, () -> now.addAndGet(2 * SECOND));
    PreviewBudget second = new PreviewBudget(now::get, cost, 1000);
    now.addAndGet(10 * SECOND);
    assertFalse(second.allows(1), "two seconds of twelve are more than a tenth");
    now.addAndGet(8 * SECOND);
    assertTrue(second.allows(1));
    assertFalse(second.allows(2));
  }

  /// However long a preview and a row take, the whole of a picture is held up by a tenth; from the
  /// second picture on also by the first preview.
  @Test
  void noPictureIsHeldUpByMoreThanATenth() {
    for (long row : new long[] {SECOND / 50, SECOND / 4, 3 * SECOND}) {
      for (long preview : new long[] {SECOND / 100, SECOND / 5, 2 * SECOND}) {
        AtomicLong now = new AtomicLong();
        PreviewBudget.Cost cost = new PreviewBudget.Cost();
        for (int picture = 0; picture < 3; picture++) {
          PreviewBudget budget = new PreviewBudget(now::get, cost, 1000);
          long start = now.get();
          long spent = 0;
          int waiting = 0;
          for (int i = 0; i < 48; i++) {
            now.addAndGet(row);
            waiting++;
            if (budget.allows(waiting)) {
              int rows = waiting;
              budget.spend(rows, () -> now.addAndGet(preview * rows));
              spent += preview * rows;
              waiting = 0;
            }
          }
          if (picture > 0) {
            assertTrue(spent * 10 <= now.get() - start, spent + " of " + (now.get() - start));
          }
        }
      }
    }
  }

  /// A picture of half a second: every row is shown as it is finished, as long as that takes no
  /// longer than the drawing.
  @Test
  void aQuickPictureShowsEveryRow() {
    AtomicLong now = new AtomicLong();
    PreviewBudget.Cost cost = new PreviewBudget.Cost();
    PreviewBudget budget = new PreviewBudget(now::get, cost, 16);
    for (int row = 0; row < 16; row++) {
      now.addAndGet(SECOND / 30);
      budget.rowFinished();
      assertTrue(budget.allows(2), "row " + row);
      budget.spend(2, () -> now.addAndGet(SECOND / 40));
    }
  }

  @Test
  void aQuickPicturesPreviewsTakeNoLongerThanItsDrawing() {
    AtomicLong now = new AtomicLong();
    PreviewBudget budget = new PreviewBudget(now::get, new PreviewBudget.Cost(), 32);
    long drawing = 0;
    long spent = 0;
    int shown = 0;
    for (int row = 0; row < 32; row++) {
      now.addAndGet(SECOND / 30);
      drawing += SECOND / 30;
      budget.rowFinished();
      if (budget.allows(1)) {
        budget.spend(1, () -> now.addAndGet(SECOND / 10));
        spent += SECOND / 10;
        shown++;
      }
    }
    assertTrue(spent <= drawing + SECOND / 2, spent + " of " + drawing);
    assertTrue(shown >= 9, shown + " previews");
  }

  @Test
  void previewsShowEachFinishedRowOnce() {
    try (Rig rig = new Rig()) {
      rig.model.beforeDraw(draw -> rig.nanos.addAndGet(SECOND / 10));
      rig.reply(Rig.BOAT, Rig.GUIDED);
      List<Integer> rows = new ArrayList<>();
      for (Event.Preview preview : rig.told(Event.Preview.class)) {
        for (int row = 0; row < preview.band().height() / 16; row++) {
          rows.add(preview.firstRow() + row);
        }
      }
      assertEquals(List.of(0, 1, 2), rows);
    }
  }

  @Test
  void whoLooksAtFinishedPicturesOnlyGetsTheSameTokensWithoutPreviews() {
    Request request = new Request(Rig.BOAT, Rig.GUIDED);
    try (Rig shown = new Rig();
        Rig unseen = new Rig()) {
      shown.model.beforeDraw(draw -> shown.nanos.addAndGet(SECOND / 10));
      unseen.model.beforeDraw(draw -> unseen.nanos.addAndGet(SECOND / 10));
      assertEquals(
          shown.reply(request, Steering.NONE).ids(),
          unseen.reply(request.withoutPreviews(), Steering.NONE).ids());
      assertEquals(List.of(), unseen.told(Event.Preview.class));
      assertEquals(1, unseen.told(Event.PictureFinished.class).size());
    }
  }
}
