package studio.lumina.app.recipe;

import java.util.Optional;
import java.util.regex.Pattern;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The names that kept photos have in prompts of the first format: 64 hexadecimal digits and
/// `.png`.
public final class PhotoNames {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}(\\.png)?");
  private static final int DIGITS = 64;

  private PhotoNames() {}

  /// The digits in a name, which a [Part.PhotoReference#hash] is made of.
  ///
  /// @throws LuminaException with [Problem.PictureDamaged] where that is no such name
  public static String hash(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new LuminaException(new Problem.PictureDamaged(name, "no name of a kept picture"));
    }
    return name.substring(0, DIGITS);
  }

  /// A reference to the photo of a name.
  ///
  /// @param width pixels, or 0 where its file is not there to tell: then the crop's size stands in
  ///   for it, which is what it is fitted to, or else a square
  /// @param height likewise
  /// @throws LuminaException with [Problem.PictureDamaged] where that is no such name
  public static Part.PhotoReference reference(String name, int width, int height, Crop crop) {
    boolean known = width > 0 && height > 0;
    return new Part.PhotoReference(
        hash(name),
        known ? width : crop.size().map(Size::width).orElse(1),
        known ? height : crop.size().map(Size::height).orElse(1),
        crop,
        Optional.empty());
  }
}
