package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Event;

class PreviewTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void previewsTakeATenthOfTheTimeAndComeFourTimesASecond() {
    AtomicLong now = new AtomicLong();
    PreviewBudget budget = new PreviewBudget(now::get);
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
      if (now.get() > 2 * SECOND) {
        assertTrue(spent * 10 <= now.get());
      }
    }
    assertTrue(spent * 11 > now.get(), "the budget is used");
    assertFalse(budget.allows(1_000_000), "what would take too long is not begun");
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
}
