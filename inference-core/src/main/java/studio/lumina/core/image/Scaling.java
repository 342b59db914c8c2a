package studio.lumina.core.image;

import studio.lumina.core.Picture;

/// Pictures made larger for people, not for the model: by a Lanczos filter of three lobes, with the
/// Python Imaging Library's arithmetic.
public final class Scaling {
  private Scaling() {}

  /// A picture with each side `factor` times as long.
  ///
  /// @param factor at least 1
  public static Picture enlarged(Picture picture, int factor) {
    return Resizer.resize(
        picture,
        Math.multiplyExact(picture.width(), factor),
        Math.multiplyExact(picture.height(), factor),
        Resizer.Filter.LANCZOS);
  }
}
