package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EtaEstimatorTest {
  private static final int ROWS = 64;
  private static final int COLUMNS = 64;

  /// Seconds left as told after each row.
  private static List<Double> told(double known, IntToDoubleFunction rowSeconds) {
    SteppedClock clock = new SteppedClock();
    EtaEstimator pace = new EtaEstimator(clock);
    pace.start(known, COLUMNS);
    List<Double> told = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int chunk = 0; chunk < 4; chunk++) {
        clock.step(rowSeconds.applyAsDouble(row) / 4);
        pace.drawn(COLUMNS / 4);
      }
      told.add(pace.secondsLeft((ROWS - 1 - row) * COLUMNS));
    }
    return told;
  }

  private static void assertNeverGrowsMuch(List<Double> told) {
    double least = Double.MAX_VALUE;
    for (int row = 5; row < ROWS; row++) {
      double left = told.get(row);
      assertTrue(left <= 1.2 * least, "row " + row + ": " + left + " s left after " + least);
      least = Math.min(least, left);
    }
  }

  @Test
  void aSlowFirstRowAndNoiseDoNotMakeTheTimeLeftGrow() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Double> told =
          told(0, row -> (row == 0 ? 6 : 1) * (1 + 0.3 * row / ROWS) * random.nextDouble(0.7, 1.3));
      assertNeverGrowsMuch(told);
      assertEquals(1.15 * (ROWS - 6), told.get(5), 0.3 * ROWS);
      assertEquals(1.2 * (ROWS - 33), told.get(32), 0.2 * ROWS);
    }
  }

  @Test
  void thePredictedEndMovesLittleWhenEarlierPicturesAreKnown() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] rows = new double[ROWS];
      for (int row = 0; row < ROWS; row++) {
        rows[row] = (1 + 0.3 * row / ROWS) * random.nextDouble(0.8, 1.2);
      }
      List<Double> told = told(COLUMNS / 1.15, row -> rows[row]);
      double spent = rows[0] + rows[1] + rows[2] + rows[3] + rows[4];
      double first = 0;
      for (int row = 5; row < ROWS; row++) {
        spent += rows[row];
        double end = spent + told.get(row);
        first = row == 5 ? end : first;
        assertTrue(end <= 1.2 * first && end >= first / 1.2, row + ": " + end + " of " + first);
      }
    }
  }

  @Test
  void aStallIsNoSlowness() {
    List<Double> told = told(0, row -> row == 20 ? 40 : 1);
    assertNeverGrowsMuch(told);
    assertEquals(ROWS - 21, told.get(20), 0.1 * ROWS);
  }

  @Test
  void aMachineThatBecomesSlowerIsBelieved() {
    List<Double> twice = told(0, row -> row < 20 ? 1 : 2);
    assertNeverGrowsMuch(twice);
    assertEquals(2 * (ROWS - 41), twice.get(40), 0.2 * 2 * (ROWS - 41));
    List<Double> muchSlower = told(0, row -> row < 20 ? 1 : 5);
    assertEquals(5 * (ROWS - 46), muchSlower.get(45), 0.35 * 5 * (ROWS - 46));
  }

  @Test
  void nothingIsToldBeforeItIsKnown() {
    SteppedClock clock = new SteppedClock();
    EtaEstimator pace = new EtaEstimator(clock);
    pace.start(0, COLUMNS);
    pace.drawn(16);
    assertEquals(0, pace.secondsLeft(100));
    assertEquals(0, pace.perSecond());
    pace.start(50, COLUMNS);
    assertEquals(2, pace.secondsLeft(100), 1e-9);
    assertEquals(50, pace.perSecond(), 1e-9);
  }

  @Test
  void newsInBulkIsNoSpeed() {
    SteppedClock clock = new SteppedClock();
    EtaEstimator pace = new EtaEstimator(clock);
    pace.start(0, 8);
    for (int i = 0; i < 500; i++) {
      clock.step(0.016);
      pace.drawn(8);
      pace.drawn(8);
    }
    assertEquals(1000, pace.perSecond(), 10);
  }
}
