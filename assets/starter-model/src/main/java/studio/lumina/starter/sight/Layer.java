package studio.lumina.starter.sight;

import java.util.Arrays;
import java.util.SplittableRandom;

/// One layer of weights, with what fitting it needs. The last weight of a row is for the constant.
final class Layer {
  private static final float DECAY = 0.05f;
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float LEAST = 1e-8f;

  private final int inputs;
  private final float[][] weight; // (outputs, inputs + 1)
  private final float[][] slope;
  private final float[][] mean;
  private final float[][] square;

  Layer(int inputs, int outputs, SplittableRandom random) {
    this.inputs = inputs;
    weight = new float[outputs][inputs + 1];
    slope = new float[outputs][inputs + 1];
    mean = new float[outputs][inputs + 1];
    square = new float[outputs][inputs + 1];
    double size = Math.sqrt(2.0 / inputs); // arXiv 1502.01852
    for (float[] row : weight) {
      for (int i = 0; i < inputs; i++) {
        row[i] = (float) (size * random.nextGaussian());
      }
    }
  }

  /// The outputs for `[inputs]`.
  float[] of(float[] x) {
    float[] y = new float[weight.length];
    for (int k = 0; k < y.length; k++) {
      float[] row = weight[k];
      // Two sums, since one would wait for itself.
      float even = row[inputs];
      float odd = 0;
      for (int i = 0; i + 1 < inputs; i += 2) {
        even += row[i] * x[i];
        odd += row[i + 1] * x[i + 1];
      }
      if (inputs % 2 == 1) {
        even += row[inputs - 1] * x[inputs - 1];
      }
      y[k] = even + odd;
    }
    return y;
  }

  /// Adds the slopes of the weights; gives those of the inputs.
  ///
  /// @param out the slopes of the outputs
  float[] back(float[] x, float[] out) {
    float[] in = new float[inputs];
    for (int k = 0; k < out.length; k++) {
      if (out[k] != 0) {
        for (int i = 0; i < inputs; i++) {
          slope[k][i] += out[k] * x[i];
          in[i] += out[k] * weight[k][i];
        }
        slope[k][inputs] += out[k];
      }
    }
    return in;
  }

  /// Takes a step down the slopes added up, and forgets them.
  ///
  /// @param step from 1
  void step(int step, float rate) {
    float first = (float) (1 - Math.pow(FIRST, step));
    float second = (float) (1 - Math.pow(SECOND, step));
    for (int k = 0; k < weight.length; k++) {
      for (int i = 0; i <= inputs; i++) {
        float g = slope[k][i];
        mean[k][i] = FIRST * mean[k][i] + (1 - FIRST) * g;
        square[k][i] = SECOND * square[k][i] + (1 - SECOND) * g * g;
        float way = mean[k][i] / first / ((float) Math.sqrt(square[k][i] / second) + LEAST);
        weight[k][i] -= rate * (way + DECAY * weight[k][i]);
      }
      Arrays.fill(slope[k], 0);
    }
  }
}
