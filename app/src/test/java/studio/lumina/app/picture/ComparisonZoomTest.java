package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComparisonZoomTest {
  @Test
  void whatLiesUnderThePointerStaysThere() {
    ComparisonZoom now = new ComparisonZoom(2, 0.5, 0.5).by(2, 0.25, 0.75);
    // Before, the pointer was at a quarter of the half that begins at a quarter.
    assertEquals(0.375, now.left() + 0.25 / now.factor(), 1e-12);
    assertEquals(0.625, now.top() + 0.75 / now.factor(), 1e-12);
  }

  @Test
  void nothingBesideThePictureIsSeen() {
    assertEquals(new ComparisonZoom(1, 0.5, 0.5), new ComparisonZoom(0.2, 3, -1));
    assertEquals(0, new ComparisonZoom(4, 0.5, 0.5).pushed(9, 0).left(), 1e-12);
    assertEquals(0.75, new ComparisonZoom(4, 0.5, 0.5).pushed(-9, 0).left(), 1e-12);
    assertEquals(ComparisonZoom.WHOLE, new ComparisonZoom(8, 0.1, 0.9).by(0.01, 0.3, 0.3));
  }

  @Test
  void pushingMovesByWhatIsSeen() {
    ComparisonZoom now = new ComparisonZoom(4, 0.5, 0.5).pushed(0.5, 0);
    assertEquals(0.375, now.x(), 1e-12);
  }
}
