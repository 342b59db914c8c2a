package studio.lumina.core.verify;

import java.util.Locale;

/// How far something is from what was expected.
///
/// @param worst the worst difference, in words
/// @param tolerance the most that is allowed, in words
record Measure(String worst, String tolerance, boolean passed) {
  private static final String EXACT = "exact";
  private static final int LEVELS = 1;
  private static final double SHARE = 0.01;

  private static Measure of(double worst, double tolerance, String kind) {
    return new Measure(
        String.format(Locale.ROOT, "%.3g", worst),
        String.format(Locale.ROOT, "%s%.3g", kind, tolerance),
        worst <= tolerance);
  }

  private static Measure lengths(int expected, int found) {
    return new Measure(found + " values instead of " + expected, EXACT, false);
  }

  /// Largest absolute difference; not a number anywhere fails.
  static Measure absolute(float[] expected, float[] found, double tolerance) {
    if (expected.length != found.length) {
      return lengths(expected.length, found.length);
    }
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      double off = expected[i] == found[i] ? 0 : Math.abs((double) expected[i] - found[i]);
      worst = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(worst, off);
    }
    return of(worst, tolerance, "");
  }

  /// Largest difference relative to the expected value.
  static Measure relative(double[] expected, double[] found, double tolerance) {
    if (expected.length != found.length) {
      return lengths(expected.length, found.length);
    }
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      double off =
          expected[i] == found[i]
              ? 0
              : Math.abs(expected[i] - found[i]) / Math.max(Math.abs(expected[i]), 1e-30);
      worst = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(worst, off);
    }
    return of(worst, tolerance, "relative ");
  }

  /// Root mean square of the difference over `deviation`, and largest absolute difference.
  static Measure spread(
      float[] expected, float[] found, double deviation, double share, double most) {
    if (expected.length != found.length) {
      return lengths(expected.length, found.length);
    }
    double squares = 0;
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      double off = Math.abs((double) expected[i] - found[i]);
      squares += off * off;
      worst = Math.max(worst, off);
    }
    double ratio = Math.sqrt(squares / Math.max(1, found.length)) / deviation;
    return new Measure(
        String.format(Locale.ROOT, "rms %.3g, max %.3g", ratio, worst),
        String.format(Locale.ROOT, "rms %.3g, max %.3g", share, most),
        ratio <= share && worst <= most);
  }

  /// At most one level off on at most one value in a hundred.
  static Measure levels(byte[] expected, byte[] found) {
    if (expected.length != found.length) {
      return lengths(expected.length, found.length);
    }
    int worst = 0;
    int off = 0;
    for (int i = 0; i < found.length; i++) {
      int difference = Math.abs((expected[i] & 0xff) - (found[i] & 0xff));
      worst = Math.max(worst, difference);
      off += difference > 0 ? 1 : 0;
    }
    return new Measure(
        worst + " on " + off + " of " + found.length,
        LEVELS + " on 1 %",
        worst <= LEVELS && off <= SHARE * found.length);
  }

  /// Equal values.
  static Measure exact(Object expected, Object found) {
    boolean same = expected.equals(found);
    return new Measure(
        same ? "0" : "found " + brief(found) + ", not " + brief(expected), EXACT, same);
  }

  /// Equal ids.
  static Measure ids(int[] expected, int[] found) {
    if (expected.length != found.length) {
      return lengths(expected.length, found.length);
    }
    int off = 0;
    for (int i = 0; i < found.length; i++) {
      off += expected[i] == found[i] ? 0 : 1;
    }
    return new Measure(off + " of " + found.length + " differ", EXACT, off == 0);
  }

  private static String brief(Object value) {
    String text = value.toString().replace("\n", "\\n");
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
