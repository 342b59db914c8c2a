package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.lumina.app.shell.StatusLayout.Entry;

class StatusLayoutTest {
  private static final List<Entry> ENTRIES =
      List.of(new Entry(100, 0), new Entry(100, 6), new Entry(50, 1), new Entry(80, 3));

  @Test
  void allAreShownWhereTheyHaveRoom() {
    assertEquals(Set.of(0, 1, 2, 3), StatusLayout.shown(390, 20, ENTRIES));
  }

  @Test
  void whatMattersLeastGivesWayFirst() {
    assertEquals(Set.of(0, 2, 3), StatusLayout.shown(389, 20, ENTRIES));
    assertEquals(Set.of(0, 2), StatusLayout.shown(269, 20, ENTRIES));
  }

  @Test
  void theFirstRankStays() {
    assertEquals(Set.of(0), StatusLayout.shown(10, 20, ENTRIES));
  }
}
