package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoomTest {
  private static final double LEFT = 316;
  private static final double RIGHT = 252;

  @Test
  void aWideWindowHasRoomForAll() {
    assertEquals(new Room(true, true, true), Room.of(1384, 828, LEFT, RIGHT));
  }

  @Test
  void theRightPanelGivesWayFirst() {
    assertEquals(new Room(true, false, true), Room.of(944, 628, LEFT, RIGHT));
  }

  @Test
  void thenTheLeft() {
    assertEquals(new Room(false, false, true), Room.of(700, 628, LEFT, RIGHT));
  }

  @Test
  void whereTheArtistFoldedTheLeftTheRightHasItsRoom() {
    assertTrue(Room.of(944, 628, 0, RIGHT).right());
  }

  @Test
  void neverIsTheRightBesideTheStageAndTheLeftIsNot() {
    for (int width = 300; width < 1600; width++) {
      Room room = Room.of(width, 700, LEFT, RIGHT);
      assertTrue(room.left() || !room.right(), "at " + width);
    }
  }

  @Test
  void theStageKeepsEnoughForItsTools() {
    for (int width = 500; width < 1600; width++) {
      Room room = Room.of(width, 700, LEFT, RIGHT);
      double taken = (room.left() ? LEFT : 0) + (room.right() ? RIGHT : 0);
      assertTrue(width - taken >= Room.LEAST_STAGE || taken == 0, "at " + width);
    }
  }

  @Test
  void aLowWindowDrawsTheRowsAlone() {
    assertFalse(Room.of(1384, 408, LEFT, RIGHT).lanes());
  }
}
