package studio.lumina.app.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import studio.lumina.core.Device;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The words that tell a person what went wrong and what to do about it; the one place where a
/// [Problem] becomes words. Knows no JavaFX, so that the command line speaks the same way.
public final class ProblemText {
  private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("lumina.problems");
  private static final int MOST_SIZES = 12;
  private static final double KILOBYTE = 1e3;
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  /// A problem's key in the bundle and what fills its blanks.
  private record Filled(String key, String... blanks) {}

  private ProblemText() {}

  /// What went wrong and what to do about it, in plain words.
  public static String of(Problem problem) {
    return sentence(problem) + " " + remedy(problem);
  }

  /// What went wrong.
  public static String sentence(Problem problem) {
    return say(filled(problem), "");
  }

  /// The one thing to do about it.
  public static String remedy(Problem problem) {
    return say(filled(problem), ".remedy");
  }

  /// What went wrong exactly, for those who want to know: on the command line and in diagnostics.
  public static String full(Problem problem) {
    Filled filled = filled(problem);
    String detail =
        SENTENCES.containsKey(filled.key() + ".detail") ? say(filled, ".detail") + " " : "";
    return sentence(problem) + " " + detail + remedy(problem);
  }

  private static Filled filled(Problem problem) {
    return switch (problem) {
      case Problem.FileMissing(String path, String role) -> fill("file-missing", path, role);
      case Problem.FileUnreadable(String path, String detail) ->
          fill("file-unreadable", path, detail);
      case Problem.FileUnwritable(String path, String detail) ->
          fill("file-unwritable", path, detail);
      case Problem.CheckpointInvalid(String file, String detail) ->
          fill("checkpoint-invalid", file, detail);
      case Problem.LegacyCheckpoint(String file, String format) ->
          fill("legacy-checkpoint", file, format);
      case Problem.UnsafeCheckpoint(String file, String asked) ->
          fill("unsafe-checkpoint", file, asked);
      case Problem.TensorMismatch(String file, String tensor, String expected, String found) ->
          fill("tensor-mismatch", file, tensor, expected, found);
      case Problem.UnsupportedType(String file, String tensor, String type) ->
          fill("unsupported-type", file, tensor, type);
      case Problem.UnsupportedArchitecture(String file, String found) ->
          fill("unsupported-architecture", file, found);
      case Problem.CannotDraw(String file, String reason) -> fill("cannot-draw", file, reason);
      case Problem.CodecMissing(List<String> places) ->
          fill("codec-missing", String.join(", ", places));
      case Problem.TargetSizeUnknown(String checkpoint) -> fill("target-size-unknown", checkpoint);
      case Problem.DeviceUnavailable(var device, String reason) ->
          fill("device-unavailable", word(device), reason);
      case Problem.PrecisionUnavailable(var device, var precision, String reason) ->
          fill(
              "precision-unavailable",
              SENTENCES.getString("device.subject." + device),
              precision.name().toLowerCase(Locale.ROOT),
              reason);
      case Problem.OutOfMemory(var device, long needed, long free) ->
          needed > 0
              ? fill("out-of-memory", word(device), bytes(needed), bytes(free))
              : fill("out-of-memory-unknown", word(device));
      case Problem.ContextFull(int needed, int free) ->
          fill("context-full", String.valueOf(needed), String.valueOf(free));
      case Problem.SizeUnsupported(int width, int height, List<Size> supported) ->
          size(width, height, supported);
      case Problem.SettingOutOfRange(String setting, double value, double lowest, double highest) ->
          fill("setting-out-of-range", setting, plain(value), plain(lowest), plain(highest));
      case Problem.SettingInvalid(String setting, String value, String expected) ->
          fill("setting-invalid", setting, value, expected);
      case Problem.PictureDamaged(String name, String detail) ->
          fill("picture-damaged", name, detail);
      case Problem.PictureUnsupported(String name, String format) ->
          fill("picture-unsupported", name, format);
      case Problem.PictureTooLarge(String name, long found, long most, String unit) ->
          fill("picture-too-large", name, String.valueOf(found), String.valueOf(most), unit);
      case Problem.TokensInvalid(String detail) -> fill("tokens-invalid", detail);
      case Problem.EngineDied(int exitStatus, String lastWords) ->
          fill("engine-died", String.valueOf(exitStatus), lastWords.strip());
      case Problem.EngineBroken(String detail) -> fill("engine-broken", detail);
      case Problem.ComputationFailed(String detail) -> fill("computation-failed", detail);
      case Problem.Closed(String what) -> fill("closed", what);
      case Problem.DiskFull(String path, long needed, long free) ->
          fill("disk-full", path, bytes(needed), bytes(free));
      case Problem.LibraryDamaged(String path, String detail) ->
          fill("library-damaged", path, detail);
      case Problem.LibraryInUse(String path) -> fill("library-in-use", path);
      case Problem.FromNewerVersion(String path, int found, int known) ->
          fill("from-newer-version", path, String.valueOf(found), String.valueOf(known));
      case Problem.RepositoryNameInvalid(String name) -> fill("repository-name-invalid", name);
      case Problem.RepositoryMissing(String repository, String request) ->
          fill("repository-missing", repository, request);
      case Problem.RevisionMissing(String repository, String revision) ->
          fill("revision-missing", repository, revision);
      case Problem.RemoteFileMissing(String repository, String file) ->
          fill("remote-file-missing", repository, file);
      case Problem.RepositoryGated(String repository, String page) ->
          fill("repository-gated", repository, page);
      case Problem.RepositoryDisabled(String repository) -> fill("repository-disabled", repository);
      case Problem.TokenRefused(String address, String detail) ->
          fill("token-refused", address, detail);
      case Problem.NotAHub(String address, String detail) -> fill("not-a-hub", address, detail);
      case Problem.HubAnswerInvalid(String file, String detail) ->
          fill("hub-answer-invalid", file, detail);
      case Problem.RedirectRefused(String address, String target) ->
          fill("redirect-refused", address, target);
      case Problem.TransferFailed(String address, String detail) ->
          fill("transfer-failed", address, detail);
      case Problem.ServerUnreachable(String address, String detail) ->
          fill("server-unreachable", address, detail);
      case Problem.CertificateRefused(String address, String detail) ->
          fill("certificate-refused", address, detail);
      case Problem.HubBusy(String address, long seconds) ->
          fill("hub-busy", address, String.valueOf(seconds));
      case Problem.HashMismatch(String file, String expected, String found) ->
          fill("hash-mismatch", file, expected, found);
      case Problem.ConnectionsForbidden(String variable) -> fill("connections-forbidden", variable);
      case Problem.ModelBusy(String model) -> fill("model-busy", model);
      case Problem.ModelUnknown(String name) -> fill("model-unknown", name);
    };
  }

  private static Filled size(int width, int height, List<Size> supported) {
    String asked = width + " x " + height;
    if (supported.isEmpty()) {
      return fill("size-not-of-32", asked);
    }
    String sizes =
        supported.stream().limit(MOST_SIZES).map(Size::toString).collect(Collectors.joining(", "));
    return fill("size-unsupported", asked, supported.size() > MOST_SIZES ? sizes + ", ..." : sizes);
  }

  private static Filled fill(String key, String... blanks) {
    return new Filled(key, blanks);
  }

  private static String say(Filled filled, String part) {
    String pattern = SENTENCES.getString(filled.key() + part);
    return new MessageFormat(pattern, Locale.ROOT).format(filled.blanks()).strip();
  }

  private static String word(Device device) {
    return SENTENCES.getString("device." + device);
  }

  private static String bytes(long bytes) {
    if (bytes < MEGABYTE) {
      return String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / KILOBYTE));
    }
    return bytes < GIGABYTE
        ? String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1L << 31
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
