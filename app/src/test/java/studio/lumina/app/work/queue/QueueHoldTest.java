package studio.lumina.app.work.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import studio.lumina.app.work.StudioEvent.Hold;

class QueueHoldTest {
  private final QueueHold hold = new QueueHold(Hold.NONE);

  @Test
  void aPauseThatCameAfterSomethingWasAskedForIsNotLiftedByIt() {
    int asked = hold.pauses();
    hold.pause();
    hold.goOn(asked);
    assertEquals(Hold.PAUSED, hold.why());
    assertFalse(hold.lets(Urgency.RESUMED, asked));
    assertFalse(hold.lets(Urgency.NOW, asked));
  }

  @Test
  void whatIsAskedForAfterAPauseLiftsIt() {
    hold.pause();
    int asked = hold.pauses();
    assertTrue(hold.lets(Urgency.RESUMED, asked));
    assertTrue(hold.lets(Urgency.NOW, asked));
    assertFalse(hold.lets(Urgency.QUEUED, asked));
    hold.goOn(asked);
    assertEquals(Hold.NONE, hold.why());
    assertTrue(hold.lets(Urgency.QUEUED, asked));
  }

  @Test
  void liftingAPauseLeavesWhatElseHoldsTheQueue() {
    hold.hold(Hold.ASKED);
    hold.pause();
    hold.goOn(hold.pauses());
    assertEquals(Hold.ASKED, hold.why());
    hold.hold(Hold.TROUBLE);
    assertEquals(Hold.ASKED, hold.why(), "what the artist holds stays held by the artist");
  }

  @Test
  void somebodyWhoWaitsIsServedWhateverHoldsTheQueue() {
    hold.hold(Hold.ASKED);
    hold.pause();
    assertTrue(hold.lets(Urgency.INTERACTIVE, 0));
  }
}
