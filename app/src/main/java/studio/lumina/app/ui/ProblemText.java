package studio.lumina.app.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The sentence that tells a person what went wrong and what to do about it; the one place where a
/// [Problem] becomes words. Knows no JavaFX, so that the command line speaks the same way.
public final class ProblemText {
  private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("lumina.problems");
  private static final int MOST_SIZES = 12;
  private static final double MEGABYTE = 1e6;

  private ProblemText() {}

  /// One or two sentences in plain words.
  public static String of(Problem problem) {
    return switch (problem) {
      case Problem.FileMissing(String path, String role) -> say("file-missing", path, role);
      case Problem.FileUnreadable(String path, String detail) ->
          say("file-unreadable", path, detail);
      case Problem.FileUnwritable(String path, String detail) ->
          say("file-unwritable", path, detail);
      case Problem.CheckpointInvalid(String file, String detail) ->
          say("checkpoint-invalid", file, detail);
      case Problem.LegacyCheckpoint(String file, String format) ->
          say("legacy-checkpoint", file, format);
      case Problem.UnsafeCheckpoint(String file, String asked) ->
          say("unsafe-checkpoint", file, asked);
      case Problem.TensorMismatch(String file, String tensor, String expected, String found) ->
          say("tensor-mismatch", file, tensor, expected, found);
      case Problem.UnsupportedType(String file, String tensor, String type) ->
          say("unsupported-type", file, tensor, type);
      case Problem.UnsupportedArchitecture(String file, String found) ->
          say("unsupported-architecture", file, found);
      case Problem.CannotDraw(String file, String reason) -> say("cannot-draw", file, reason);
      case Problem.CodecMissing(List<String> places) ->
          say("codec-missing", String.join(", ", places));
      case Problem.TargetSizeUnknown(String checkpoint) -> say("target-size-unknown", checkpoint);
      case Problem.DeviceUnavailable(var device, String reason) ->
          say("device-unavailable", word(device), reason);
      case Problem.PrecisionUnavailable(var device, var precision, String reason) ->
          say("precision-unavailable", word(device), word(precision), reason);
      case Problem.OutOfMemory(var device, long needed, long free) ->
          needed > 0
              ? say("out-of-memory", word(device), megabytes(needed), megabytes(free))
              : say("out-of-memory-unknown", word(device));
      case Problem.ContextFull(int needed, int free) ->
          say("context-full", String.valueOf(needed), String.valueOf(free));
      case Problem.SizeUnsupported(int width, int height, List<Size> supported) ->
          size(width, height, supported);
      case Problem.SettingOutOfRange(String setting, double value, double lowest, double highest) ->
          say("setting-out-of-range", setting, plain(value), plain(lowest), plain(highest));
      case Problem.SettingInvalid(String setting, String value, String expected) ->
          say("setting-invalid", setting, value, expected);
      case Problem.PictureDamaged(String name, String detail) ->
          say("picture-damaged", name, detail);
      case Problem.PictureUnsupported(String name, String format) ->
          say("picture-unsupported", name, format);
      case Problem.PictureTooLarge(String name, long found, long most, String unit) ->
          say("picture-too-large", name, String.valueOf(found), String.valueOf(most), unit);
      case Problem.TokensInvalid(String detail) -> say("tokens-invalid", detail);
      case Problem.EngineDied(int exitStatus, String lastWords) ->
          say("engine-died", String.valueOf(exitStatus), lastWords.strip());
      case Problem.EngineBroken(String detail) -> say("engine-broken", detail);
      case Problem.ComputationFailed(String detail) -> say("computation-failed", detail);
      case Problem.Closed(String what) -> say("closed", what);
      case Problem.DiskFull(String path, long needed, long free) ->
          say("disk-full", path, megabytes(needed), megabytes(free));
      case Problem.LibraryDamaged(String path, String detail) ->
          say("library-damaged", path, detail);
      case Problem.LibraryInUse(String path) -> say("library-in-use", path);
      case Problem.FromNewerVersion(String path, int found, int known) ->
          say("from-newer-version", path, String.valueOf(found), String.valueOf(known));
    };
  }

  private static String size(int width, int height, List<Size> supported) {
    String asked = width + " x " + height;
    if (supported.isEmpty()) {
      return say("size-not-of-32", asked);
    }
    String sizes =
        supported.stream().limit(MOST_SIZES).map(Size::toString).collect(Collectors.joining(", "));
    return say("size-unsupported", asked, supported.size() > MOST_SIZES ? sizes + ", ..." : sizes);
  }

  private static String say(String key, String... values) {
    return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(values).strip();
  }

  private static String word(Enum<?> value) {
    return value.name();
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1L << 31
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
