package studio.lumina.core.models.fit;

import java.time.Duration;
import studio.lumina.core.Precision;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.ModelShape;

/// An estimate of how long a picture takes: drawing a token reads every weight once and the cache
/// so far, so memory's speed bounds it (both guidance branches share one reading of the weights).
public final class PaintingTime {
  private PaintingTime() {}

  /// The time of one guided picture, the least that the memory's speed allows.
  ///
  /// @param bytesPerSecond measured speed of reading memory on the device
  public static Duration of(
      ModelShape shape, Precision precision, Size size, double bytesPerSecond) {
    if (!(bytesPerSecond > 0)) {
      throw new IllegalArgumentException("no speed: " + bytesPerSecond);
    }
    int tokens = MemoryNeed.pictureTokens(size);
    double weights = (double) shape.parameters() * MemoryNeed.bytes(precision);
    MemoryNeed need = MemoryNeed.of(shape, precision, size, true);
    double bytes = tokens * (weights + need.cache() / 2.0);
    return Duration.ofMillis(Math.round(bytes / bytesPerSecond * 1000));
  }
}
