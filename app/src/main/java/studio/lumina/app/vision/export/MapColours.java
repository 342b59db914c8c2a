package studio.lumina.app.vision.export;

/// Colours for the values of a depth map.
public enum MapColours {
  GREY,
  /// Mikhailov, "Turbo, An Improved Rainbow Colormap for Visualization", Google AI 2019, as the
  /// polynomial published with it.
  TURBO,
  /// Smith and van der Walt's Viridis of matplotlib, as the polynomial of M. Zucker (2019).
  VIRIDIS;

  /// Red, green and blue by rising power of the value.
  private static final double[][] TURBO_POWERS = {
    {0.13572138, 4.61539260, -42.66032258, 132.13108234, -152.94239396, 59.28637943},
    {0.09140261, 2.19418839, 4.84296658, -14.18503333, 4.27729857, 2.82956604},
    {0.10667330, 12.64194608, -60.58204836, 110.36276771, -89.90310912, 27.34824973}
  };

  private static final double[][] VIRIDIS_POWERS = {
    {
      0.2777273272234177,
      0.1050930431085774,
      -0.3308618287255563,
      -4.634230498983486,
      6.228269936347081,
      4.776384997670288,
      -5.435455855934631
    },
    {
      0.005407344544966578,
      1.404613529898575,
      0.214847559468213,
      -5.799100973351585,
      14.17993336680509,
      -13.74514537774601,
      4.645852612178535
    },
    {
      0.3340998053353061,
      1.384590162594685,
      0.09509516302823659,
      -19.33244095627987,
      56.69055260068105,
      -65.35303263337234,
      26.3124352495832
    }
  };

  /// A channel of the colour of a value, 0 to 255.
  ///
  /// @param value 0 to 1
  /// @param channel 0 red, 1 green, 2 blue
  public int channel(double value, int channel) {
    double found =
        switch (this) {
          case GREY -> value;
          case TURBO -> polynomial(TURBO_POWERS[channel], value);
          case VIRIDIS -> polynomial(VIRIDIS_POWERS[channel], value);
        };
    return (int) Math.rint(255 * Math.clamp(found, 0, 1));
  }

  private static double polynomial(double[] powers, double value) {
    double sum = 0;
    for (int i = powers.length - 1; i >= 0; i--) {
      sum = sum * value + powers[i];
    }
    return sum;
  }
}
