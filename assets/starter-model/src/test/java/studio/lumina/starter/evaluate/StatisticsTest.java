package studio.lumina.starter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  /// Newcombe, Statist. Med. 17 (1998), table I, method 3.
  @Test
  void wilsonsIntervals() {
    assertInterval(0.2553, 0.3662, Statistics.share(81, 263));
    assertInterval(0.0624, 0.1605, Statistics.share(15, 148));
    assertInterval(0, 0.1611, Statistics.share(0, 20));
    assertInterval(0.0061, 0.1718, Statistics.share(1, 29));
  }

  private static void assertInterval(double low, double high, Figure figure) {
    assertEquals(low, figure.low(), 1e-4);
    assertEquals(high, figure.high(), 1e-4);
  }

  @Test
  void aMeanHasItsStandardError() {
    Figure figure = Statistics.mean(new double[] {1, 2, 3, 4, 5});
    assertEquals(3, figure.value());
    // s = sqrt(2.5), s / sqrt(5) = 0.70711
    assertEquals(3 - 1.959964 * 0.70711, figure.low(), 1e-4);
    assertEquals(5, figure.count());
    Figure single = Statistics.mean(new double[] {7});
    assertEquals(single.low(), single.high());
  }

  @Test
  void theBootstrapAgreesWithTheNormalInterval() {
    double[] values = IntStream.range(0, 200).mapToDouble(i -> i % 10).toArray();
    Figure normal = Statistics.mean(values);
    Figure resampled =
        Statistics.resampled(
            IntStream.range(0, 200).mapToObj(i -> values[i]).toList(),
            all -> all.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    assertEquals(normal.value(), resampled.value(), 1e-9);
    assertEquals(normal.low(), resampled.low(), 0.1);
    assertEquals(normal.high(), resampled.high(), 0.1);
  }

  @Test
  void overlapsAreSummedOverTheSet() {
    Score one = new Score.Overlaps(List.of(new long[] {1, 2}, new long[] {0, 0}));
    Score two = new Score.Overlaps(List.of(new long[] {8, 8}, new long[] {0, 0}));
    Figure figure = Statistics.of(List.of(one, two));
    assertEquals(0.9, figure.value(), 1e-9);
    assertTrue(figure.low() <= 0.9 && figure.high() >= 0.9, figure.toString());
    assertEquals(
        0.75, Statistics.of(List.of(new Score.Right(3, 4), new Score.Right(3, 4))).value());
  }
}
