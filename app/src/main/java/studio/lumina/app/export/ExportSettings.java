package studio.lumina.app.export;

import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What exported files are like.
///
/// @param quality of JPEG, 1 to 100
/// @param scale how many times as long each side is: 1, 2 or 4
/// @param names of the files
/// @param recipe whether a PNG has all that is needed to draw it again
/// @param parameters whether a file has the plain text that other programs read
public record ExportSettings(
    ExportFormat format,
    int quality,
    int scale,
    NamePattern names,
    boolean recipe,
    boolean parameters) {
  /// The scales that are offered.
  public static final List<Integer> SCALES = List.of(1, 2, 4);

  /// As the library has them.
  public static final ExportSettings USUAL =
      new ExportSettings(ExportFormat.PNG, 92, 1, NamePattern.USUAL, true, true);

  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public ExportSettings {
    if (quality < 1 || quality > 100) {
      throw new LuminaException(new Problem.SettingOutOfRange("quality", quality, 1, 100));
    }
    if (!SCALES.contains(scale)) {
      throw new LuminaException(
          new Problem.SettingInvalid("scale", String.valueOf(scale), "1, 2 or 4"));
    }
  }
}
