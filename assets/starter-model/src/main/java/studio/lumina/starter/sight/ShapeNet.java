package studio.lumina.starter.sight;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A classifier with one hidden layer, fitted on small batches by Adam (arXiv 1412.6980) with
/// decoupled decay of the weights (arXiv 1711.05101). The same examples give the same classifier.
final class ShapeNet {
  private static final int HIDDEN = 64;
  private static final int EPOCHS = 40;
  private static final int BATCH = 32;
  private static final float RATE = 2e-3f;

  private final Layer first;
  private final Layer second;

  /// @param x `[examples][inputs]`
  /// @param y the class of each example
  ShapeNet(float[][] x, int[] y, int classes) {
    SplittableRandom random = new SplittableRandom(1);
    first = new Layer(x[0].length, HIDDEN, random);
    second = new Layer(HIDDEN, classes, random);
    int[] order = new int[x.length];
    Arrays.setAll(order, i -> i);
    int steps = EPOCHS * Math.ceilDiv(x.length, BATCH);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int at = 0; at < order.length; at += BATCH) {
        int end = Math.min(order.length, at + BATCH);
        for (int i = at; i < end; i++) {
          learn(x[order[i]], y[order[i]], 1f / (end - at));
        }
        step++;
        float rate = RATE * (1 - step / (float) steps);
        first.step(step, rate);
        second.step(step, rate);
      }
    }
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /// Adds the slope of one example's cross entropy, times its share of the batch.
  private void learn(float[] x, int y, float share) {
    float[] hidden = hidden(x);
    float[] slope = chances(hidden);
    slope[y] -= 1;
    for (int k = 0; k < slope.length; k++) {
      slope[k] *= share;
    }
    float[] back = second.back(hidden, slope);
    for (int k = 0; k < back.length; k++) {
      back[k] = hidden[k] > 0 ? back[k] : 0;
    }
    first.back(x, back);
  }

  private float[] hidden(float[] x) {
    float[] hidden = first.of(x);
    for (int k = 0; k < hidden.length; k++) {
      hidden[k] = Math.max(0, hidden[k]);
    }
    return hidden;
  }

  private float[] chances(float[] hidden) {
    float[] p = second.of(hidden);
    float top = p[largest(p)];
    float all = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = (float) Math.exp(p[k] - top);
      all += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= all;
    }
    return p;
  }

  /// The likeliest class.
  int best(float[] x) {
    return largest(second.of(hidden(x)));
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] > values[largest]) {
        largest = k;
      }
    }
    return largest;
  }
}
