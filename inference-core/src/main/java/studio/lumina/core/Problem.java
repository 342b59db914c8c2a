package studio.lumina.core;

import java.util.List;

/// Everything that can go wrong, as data. Paths and names are as the user gave or would see them.
public sealed interface Problem {
  /// A file or folder that must be there is not.
  ///
  /// @param role what it is for, e.g. `checkpoint folder`
  record FileMissing(String path, String role) implements Problem {}

  /// A file is there and cannot be read.
  record FileUnreadable(String path, String detail) implements Problem {}

  /// A file cannot be written.
  record FileUnwritable(String path, String detail) implements Problem {}

  /// A checkpoint's file breaks its format.
  record CheckpointInvalid(String file, String detail) implements Problem {}

  /// A checkpoint in one of torch's two older formats.
  record LegacyCheckpoint(String file, String format) implements Problem {}

  /// A checkpoint that asks for more than tensors.
  ///
  /// @param asked the opcode or global it asked for
  record UnsafeCheckpoint(String file, String asked) implements Problem {}

  /// A tensor is missing, unexpected, or not of the demanded shape.
  record TensorMismatch(String file, String tensor, String expected, String found)
      implements Problem {}

  /// A valid number format that the program does not run.
  record UnsupportedType(String file, String tensor, String type) implements Problem {}

  /// A model of another kind, or with a feature that is not supported.
  record UnsupportedArchitecture(String file, String found) implements Problem {}

  /// A checkpoint that cannot draw.
  record CannotDraw(String file, String reason) implements Problem {}

  /// No VQ codec was found in the places looked at.
  record CodecMissing(List<String> places) implements Problem {
    public CodecMissing {
      places = List.copyOf(places);
    }
  }

  /// Neither the name nor `lumina.json` tells the size the model was trained for.
  record TargetSizeUnknown(String checkpoint) implements Problem {}

  /// The device asked for is not there or not usable.
  record DeviceUnavailable(Device device, String reason) implements Problem {}

  /// The device does not run this precision.
  record PrecisionUnavailable(Device device, Precision precision, String reason)
      implements Problem {}

  /// Memory ran out.
  ///
  /// @param needed bytes, 0 where unknown
  /// @param free bytes, 0 where unknown
  record OutOfMemory(Device device, long needed, long free) implements Problem {}

  /// The conversation and what is to be drawn do not fit the context.
  ///
  /// @param needed tokens
  /// @param free tokens
  record ContextFull(int needed, int free) implements Problem {}

  /// A picture size that the model cannot draw.
  ///
  /// @param supported what it can; empty where every multiple of 32 would do
  record SizeUnsupported(int width, int height, List<Size> supported) implements Problem {
    public SizeUnsupported {
      supported = List.copyOf(supported);
    }
  }

  /// A setting outside its range.
  record SettingOutOfRange(String setting, double value, double lowest, double highest)
      implements Problem {
    static void check(String setting, double value, double lowest, double highest) {
      if (!(value >= lowest && value <= highest)) {
        throw new LuminaException(new SettingOutOfRange(setting, value, lowest, highest));
      }
    }
  }

  /// A setting that is no such value at all, e.g. a word where a number belongs.
  record SettingInvalid(String setting, String value, String expected) implements Problem {}

  /// A picture file that is damaged.
  record PictureDamaged(String name, String detail) implements Problem {}

  /// A picture file in a format that is not read.
  record PictureUnsupported(String name, String format) implements Problem {}

  /// A picture with too many pixels or bytes.
  record PictureTooLarge(String name, long found, long most, String unit) implements Problem {}

  /// Image tokens that make no picture: not of the vocabulary, or no finished row.
  record TokensInvalid(String detail) implements Problem {}

  /// The engine process died; a restart is possible.
  ///
  /// @param exitStatus as the system reports it
  /// @param lastWords the end of its error output
  record EngineDied(int exitStatus, String lastWords) implements Problem {}

  /// The native engine failed in a way that leaves it unusable.
  record EngineBroken(String detail) implements Problem {}

  /// A computation failed; the engine is usable.
  record ComputationFailed(String detail) implements Problem {}

  /// The session or engine was closed.
  record Closed(String what) implements Problem {}

  /// The disk has no room.
  ///
  /// @param needed bytes, 0 where unknown
  /// @param free bytes
  record DiskFull(String path, long needed, long free) implements Problem {}

  /// The library's database cannot be used.
  record LibraryDamaged(String path, String detail) implements Problem {}

  /// The library is open in another run of the program.
  record LibraryInUse(String path) implements Problem {}

  /// Written by a newer version of the program.
  record FromNewerVersion(String path, int found, int known) implements Problem {}

  /// A name that no repository of the model hub can have.
  record RepositoryNameInvalid(String name) implements Problem {}

  /// The hub knows no such repository, or keeps it from this user.
  ///
  /// @param request the hub's number of the request, for its operators; may be empty
  record RepositoryMissing(String repository, String request) implements Problem {}

  /// The repository has no such branch, tag or commit.
  record RevisionMissing(String repository, String revision) implements Problem {}

  /// The repository has no such file.
  record RemoteFileMissing(String repository, String file) implements Problem {}

  /// The repository's owner asks that its terms be accepted first.
  ///
  /// @param page where that is done
  record RepositoryGated(String repository, String page) implements Problem {}

  /// The hub has closed the repository for everyone.
  record RepositoryDisabled(String repository) implements Problem {}

  /// The hub refuses the access token, which may have expired.
  record TokenRefused(String address, String detail) implements Problem {}

  /// What answers at the hub's address is no model hub: a login page, a proxy.
  record NotAHub(String address, String detail) implements Problem {}

  /// The hub says something of a file that cannot be, e.g. a name that leads out of its folder.
  record HubAnswerInvalid(String file, String detail) implements Problem {}

  /// A redirection that is not followed: a loop, or to an address without encryption.
  record RedirectRefused(String address, String target) implements Problem {}

  /// The hub or the network did not do it, after trying again.
  record TransferFailed(String address, String detail) implements Problem {}

  /// A server cannot be reached at all.
  record ServerUnreachable(String address, String detail) implements Problem {}

  /// A server's certificate is not accepted; a wrong clock is a common cause.
  record CertificateRefused(String address, String detail) implements Problem {}

  /// The hub asks to wait longer than the program does by itself.
  ///
  /// @param seconds how long
  record HubBusy(String address, long seconds) implements Problem {}

  /// What was fetched, or lies on disk, is not what was published.
  record HashMismatch(String file, String expected, String found) implements Problem {}

  /// An environment variable forbids connections.
  record ConnectionsForbidden(String variable) implements Problem {}

  /// Another program is fetching or changing the same model.
  record ModelBusy(String model) implements Problem {}

  /// No model of that name is in the catalogue or on this computer.
  record ModelUnknown(String name) implements Problem {}
}
