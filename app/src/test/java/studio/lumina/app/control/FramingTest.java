package studio.lumina.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramingTest {
  private final Framing fitted = Framing.NONE.in(1000, 800).of(768, 768).fitted(100, 50);

  @Test
  void fitsTheWholePictureIntoTheMiddle() {
    assertEquals(700 / 768.0, fitted.scale(), 1e-9);
    assertEquals(150, fitted.left());
    assertEquals(50, fitted.top());
    assertTrue(fitted.whole());
  }

  @Test
  void aSmallPictureIsNotBlownUpWithoutEnd() {
    assertEquals(6, Framing.NONE.in(2000, 2000).of(32, 32).fitted(0, 0).scale());
  }

  @Test
  void whatLiesUnderThePointerStaysThere() {
    double x = 400;
    double y = 300;
    double before = (x - exactLeft(fitted)) / fitted.scale();
    Framing zoomed = fitted.zoomed(2.5, x, y);
    assertEquals(before, (x - exactLeft(zoomed)) / zoomed.scale(), 1e-9);
    assertFalse(zoomed.whole());
  }

  @Test
  void thePictureIsNeverLostOutsideTheStage() {
    Framing away = fitted.moved(1e6, -1e6);
    assertTrue(away.left() < 1000);
    assertTrue(away.top() + away.shownHeight() > 0);
  }

  @Test
  void anEmptyStageHasNothingToFit() {
    assertEquals(Framing.NONE, Framing.NONE.fitted(10, 10));
  }

  private static double exactLeft(Framing framing) {
    return (framing.areaWidth() - framing.shownWidth()) / 2 + framing.panX();
  }
}
