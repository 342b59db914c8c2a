package studio.lumina.core;

import java.util.Optional;

/// The fitting of a photo to a size that the model knows: a frame of that size's shape is laid on
/// the photo, and what is inside is scaled to the size.
///
/// @param size the size to fit; empty for the one whose ratio is closest to the photo's
/// @param x where the frame lies in the free horizontal range: 0 left, 0.5 centre, 1 right
/// @param y where the frame lies in the free vertical range: 0 top, 0.5 centre, 1 bottom
/// @param scale the frame's side against that of the largest frame of its shape, [#SMALLEST] to 1
public record Crop(Optional<Size> size, double x, double y, double scale) {
  /// The smallest [#scale]: of a photo of 4000 pixels some 80 are left.
  public static final double SMALLEST = 0.02;

  /// The closest ratio, as much of the photo as it takes in, centred.
  public static final Crop CENTRE = new Crop(Optional.empty(), 0.5, 0.5);

  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public Crop {
    Problem.SettingOutOfRange.check("crop x", x, 0, 1);
    Problem.SettingOutOfRange.check("crop y", y, 0, 1);
    Problem.SettingOutOfRange.check("crop scale", scale, SMALLEST, 1);
  }

  /// The largest frame.
  ///
  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public Crop(Optional<Size> size, double x, double y) {
    this(size, x, y, 1);
  }

  /// A frame on a photo, in pixels of the photo.
  public record Frame(double left, double top, double width, double height) {}

  /// Where the frame lies.
  ///
  /// @param photoWidth pixels of the photo
  /// @param photoHeight pixels of the photo
  /// @param shape the size that is fitted, where this names none
  public Frame frame(int photoWidth, int photoHeight, Size shape) {
    Size fitted = size.orElse(shape);
    double pixel =
        scale
            * Math.min(
                (double) photoWidth / fitted.width(), (double) photoHeight / fitted.height());
    double width = fitted.width() * pixel;
    double height = fitted.height() * pixel;
    return new Frame((photoWidth - width) * x, (photoHeight - height) * y, width, height);
  }
}
