package studio.lumina.starter.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Figures from marks, each with its 95 % confidence interval.
final class Statistics {
  private static final double Z = 1.959964; // of 95 %
  private static final int RESAMPLES = 1000;

  private Statistics() {}

  /// One figure of marks of a kind.
  ///
  /// @throws IllegalArgumentException where there are none
  static Figure of(List<Score> marks) {
    return switch (marks.getFirst()) {
      case Score.Right _ -> {
        long right = 0;
        long all = 0;
        for (Score mark : marks) {
          Score.Right r = (Score.Right) mark;
          right += r.right();
          all += r.of();
        }
        yield share(right, all);
      }
      case Score.Value _ ->
          mean(marks.stream().mapToDouble(mark -> ((Score.Value) mark).value()).toArray());
      case Score.Overlaps _ ->
          resampled(
              marks.stream().map(Score.Overlaps.class::cast).toList(), Statistics::meanOverlap);
    };
  }

  /// A share with Wilson's score interval (J. Am. Stat. Assoc. 22, 1927).
  static Figure share(long right, long all) {
    double n = Math.max(all, 1);
    double p = right / n;
    double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    // Rounding must not leave the share itself outside.
    return new Figure(p, Math.clamp(middle - half, 0, p), Math.clamp(middle + half, p, 1), all);
  }

  /// A mean with the normal interval of its standard error.
  static Figure mean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length);
    return new Figure(mean, mean - Z * error, mean + Z * error, values.length);
  }

  /// A figure of a whole set with the interval of the bootstrap's percentiles.
  static <T> Figure resampled(List<T> all, ToDoubleFunction<List<T>> figure) {
    SplittableRandom random = new SplittableRandom(1);
    double[] found = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      found[i] =
          figure.applyAsDouble(random.ints(all.size(), 0, all.size()).mapToObj(all::get).toList());
    }
    Arrays.sort(found);
    double whole = figure.applyAsDouble(all);
    return new Figure(
        whole,
        Math.min(whole, found[(int) (0.025 * RESAMPLES)]),
        Math.max(whole, found[(int) (0.975 * RESAMPLES) - 1]),
        all.size());
  }

  /// The mean over classes of pixels in both over pixels in either, summed over the pictures;
  /// classes that are nowhere do not count.
  static double meanOverlap(List<Score.Overlaps> marks) {
    int classes = marks.getFirst().bothAndEither().size();
    double sum = 0;
    int n = 0;
    for (int k = 0; k < classes; k++) {
      long both = 0;
      long either = 0;
      for (Score.Overlaps mark : marks) {
        both += mark.bothAndEither().get(k)[0];
        either += mark.bothAndEither().get(k)[1];
      }
      if (either > 0) {
        sum += (double) both / either;
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
