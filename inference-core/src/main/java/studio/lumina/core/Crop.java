package studio.lumina.core;

import java.util.Optional;

/// The fitting of a photo to a size that the model knows: scaled to cover it, then cropped.
///
/// @param size the size to fit; empty for the one whose ratio is closest to the photo's
/// @param x where the crop lies in the free horizontal range: 0 left, 0.5 centre, 1 right
/// @param y where the crop lies in the free vertical range: 0 top, 0.5 centre, 1 bottom
public record Crop(Optional<Size> size, double x, double y) {
  /// The closest ratio, centred.
  public static final Crop CENTRE = new Crop(Optional.empty(), 0.5, 0.5);

  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public Crop {
    Problem.SettingOutOfRange.check("crop x", x, 0, 1);
    Problem.SettingOutOfRange.check("crop y", y, 0, 1);
  }
}
