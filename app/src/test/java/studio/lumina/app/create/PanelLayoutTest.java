package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PanelLayoutTest {
  private static final double LEFT = 316;
  private static final double RIGHT = 252;

  @Test
  void aWideWindowHasRoomForAll() {
    assertEquals(new PanelLayout(true, true, true), PanelLayout.of(1384, 828, LEFT, RIGHT));
  }

  @Test
  void theRightPanelGivesWayFirst() {
    assertEquals(new PanelLayout(true, false, true), PanelLayout.of(944, 628, LEFT, RIGHT));
  }

  @Test
  void thenTheLeft() {
    assertEquals(new PanelLayout(false, false, true), PanelLayout.of(700, 628, LEFT, RIGHT));
  }

  @Test
  void whereTheArtistFoldedTheLeftTheRightHasItsRoom() {
    assertTrue(PanelLayout.of(944, 628, 0, RIGHT).right());
  }

  @Test
  void neverIsTheRightBesideTheStageAndTheLeftIsNot() {
    for (int width = 300; width < 1600; width++) {
      PanelLayout room = PanelLayout.of(width, 700, LEFT, RIGHT);
      assertTrue(room.left() || !room.right(), "at " + width);
    }
  }

  @Test
  void theStageKeepsEnoughForItsTools() {
    for (int width = 500; width < 1600; width++) {
      PanelLayout room = PanelLayout.of(width, 700, LEFT, RIGHT);
      double taken = (room.left() ? LEFT : 0) + (room.right() ? RIGHT : 0);
      assertTrue(width - taken >= PanelLayout.LEAST_STAGE || taken == 0, "at " + width);
    }
  }

  @Test
  void aLowWindowDrawsTheRowsAlone() {
    assertFalse(PanelLayout.of(1384, 408, LEFT, RIGHT).lanes());
  }
}
