package studio.lumina.core.sight;

/// Multinomial logistic regression, fitted by full steps of Adam (arXiv 1412.6980).
final class Softmax {
  private static final int STEPS = 300;
  private static final double RATE = 0.02;
  private static final double DECAY = 2e-3; // weight of the squares
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;

  private final int classes;
  private final int inputs;
  private final double[] weight; // (classes, inputs + 1), the last for the constant

  /// @param x `[examples][inputs]`
  /// @param y the class of each example
  Softmax(float[][] x, int[] y, int classes) {
    this.classes = classes;
    this.inputs = x[0].length;
    weight = new double[classes * (inputs + 1)];
    double[] mean = new double[weight.length];
    double[] square = new double[weight.length];
    double[] slope = new double[weight.length];
    for (int step = 1; step <= STEPS; step++) {
      slope(x, y, slope);
      double first = 1 - Math.pow(FIRST, step);
      double second = 1 - Math.pow(SECOND, step);
      double rate = RATE * (1 - 0.9 * step / STEPS);
      for (int i = 0; i < weight.length; i++) {
        mean[i] = FIRST * mean[i] + (1 - FIRST) * slope[i];
        square[i] = SECOND * square[i] + (1 - SECOND) * slope[i] * slope[i];
        weight[i] -= rate * mean[i] / first / (Math.sqrt(square[i] / second) + 1e-8);
      }
    }
  }

  private void slope(float[][] x, int[] y, double[] slope) {
    for (int i = 0; i < slope.length; i++) {
      slope[i] = 2 * DECAY * weight[i];
    }
    for (int e = 0; e < x.length; e++) {
      double[] p = chances(x[e]);
      p[y[e]] -= 1;
      for (int k = 0; k < classes; k++) {
        double share = p[k] / x.length;
        int row = k * (inputs + 1);
        for (int i = 0; i < inputs; i++) {
          slope[row + i] += share * x[e][i];
        }
        slope[row + inputs] += share;
      }
    }
  }

  /// How likely each class is.
  double[] chances(float[] x) {
    double[] p = new double[classes];
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < classes; k++) {
      int row = k * (inputs + 1);
      double sum = weight[row + inputs];
      for (int i = 0; i < inputs; i++) {
        sum += weight[row + i] * x[i];
      }
      p[k] = sum;
      top = Math.max(top, sum);
    }
    double all = 0;
    for (int k = 0; k < classes; k++) {
      p[k] = Math.exp(p[k] - top);
      all += p[k];
    }
    for (int k = 0; k < classes; k++) {
      p[k] /= all;
    }
    return p;
  }

  /// The likeliest class.
  int best(float[] x) {
    double[] p = chances(x);
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (p[k] > p[best]) {
        best = k;
      }
    }
    return best;
  }
}
