package studio.lumina.core.models.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// The access token of the model hub: of the environment, else the studio's own file, else the
/// Python client's file.
///
/// @param environment of this process
/// @param own the studio's file, which only this user can read
public record TokenStore(HubEnvironment environment, Path own) {
  private static final Set<PosixFilePermission> USER_ALONE =
      PosixFilePermissions.fromString("rw-------");
  private static final long LONGEST = 4096;

  /// The token to use, where there is one.
  public Optional<AccessToken> token() {
    Optional<AccessToken> named =
        Stream.of("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
            .flatMap(name -> AccessToken.of(variable(name)).stream())
            .findFirst();
    if (named.isPresent() || environment.isSet("HF_HUB_DISABLE_IMPLICIT_TOKEN")) {
      return named;
    }
    return read(own).or(() -> read(environment.tokenFile()));
  }

  /// Keeps a token in the studio's own file, which others cannot read from its first byte on.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  public void keep(AccessToken token) {
    Path folder = own.toAbsolutePath().getParent();
    Path fresh =
        own.resolveSibling("token-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              permissions())) {
        channel.write(ByteBuffer.wrap(token.secret().getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      WholeFile.move(fresh, own);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(own.toString(), e.toString()), e);
    }
  }

  /// Removes the token that [#keep] kept; others are not ours to remove.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  public void forget() {
    try {
      Files.deleteIfExists(own);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(own.toString(), e.toString()), e);
    }
  }

  private String variable(String name) {
    return environment.variables().getOrDefault(name, "");
  }

  private static Optional<AccessToken> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? AccessToken.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // a file that cannot be read holds no token for us
    }
  }

  /// Windows gives each user a profile of his own instead.
  private static FileAttribute<?>[] permissions() {
    return java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(USER_ALONE)}
        : new FileAttribute<?>[0];
  }
}
