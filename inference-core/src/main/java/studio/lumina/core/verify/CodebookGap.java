package studio.lumina.core.verify;

/// How close the closest choice of a code was: the smallest difference, over all latents, between
/// the squared distances to the second nearest and to the nearest entry of the codebook.
final class CodebookGap {
  private CodebookGap() {}

  /// @param latents `[width, count]`, row major
  /// @param codebook `[entries, width]`, row major; at least two entries
  static double of(float[] latents, float[] codebook, int width) {
    int count = latents.length / width;
    double smallest = Double.POSITIVE_INFINITY;
    for (int at = 0; at < count; at++) {
      double nearest = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int entry = 0; entry < codebook.length; entry += width) {
        double distance = 0;
        for (int i = 0; i < width; i++) {
          double off = (double) latents[i * count + at] - codebook[entry + i];
          distance += off * off;
        }
        if (distance < nearest) {
          second = nearest;
          nearest = distance;
        } else if (distance < second) {
          second = distance;
        }
      }
      smallest = Math.min(smallest, second - nearest);
    }
    return smallest;
  }
}
