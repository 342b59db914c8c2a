package studio.lumina.core.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Where native libraries are unpacked: a folder that only this user can put files into, since what
/// lies there is loaded and run. Libraries left to themselves take a folder of a known name under
/// the temporary one where the user's home cannot be written, and whoever made it first owns it. An
/// installed program has them unpacked beside it and needs none. Any thread may call it.
public final class NativeCache {
  /// The property of an installed program.
  private static final String UNPACKED = "lumina.unpacked";

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private NativeCache() {}

  /// Sends the engine's libraries to a private folder where the usual one will not do; before any
  /// of their classes is loaded. A folder that the user names (`ENGINE_CACHE_DIR`, `DJL_CACHE_DIR`)
  /// is taken as it is.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] where there is no such folder
  public static synchronized void ofEngine() {
    if (Stream.of("ENGINE_CACHE_DIR", "DJL_CACHE_DIR", UNPACKED).noneMatch(NativeCache::isSet)) {
      insteadOf(".djl.ai").ifPresent(f -> System.setProperty("ENGINE_CACHE_DIR", f.toString()));
    }
  }

  /// The same for the window's libraries; before the toolkit starts.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] where there is no such folder
  public static synchronized void ofToolkit() {
    if (!isSet("javafx.cachedir") && !isSet(UNPACKED)) {
      insteadOf(".openjfx").ifPresent(f -> System.setProperty("javafx.cachedir", f.toString()));
    }
  }

  private static boolean isSet(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty() || !System.getProperty(name, "").isEmpty();
  }

  private static Optional<Path> insteadOf(String name) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty(); // Windows gives each user a temporary folder
    }
    Path home = Path.of(System.getProperty("user.home", ""));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    String user = System.getProperty("user.name", "").replaceAll("[^\\w.-]", "_");
    return insteadOf(home.resolve(name), temporary.resolve("lumina-studio-" + user), name);
  }

  /// @param usual where libraries go by themselves
  /// @param shelter made where that will not do
  /// @return a folder in the shelter; empty where the usual one will do
  static Optional<Path> insteadOf(Path usual, Path shelter, String name) {
    try {
      if (Files.isWritable(usual.toAbsolutePath().getParent()) && made(usual, false)) {
        return Optional.empty();
      }
      if (!made(shelter, true)) {
        throw new IOException(
            "it belongs to another user or others may write into it; set HOME or ENGINE_CACHE_DIR"
                + " to a folder of your own");
      }
      return Optional.of(shelter.resolve(name));
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(shelter.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /// Makes a folder that only this user may enter; where there is one, whether it is this user's.
  ///
  /// @param alone whether nobody else may even look into it, and it must be no link
  private static boolean made(Path folder, boolean alone) throws IOException {
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
      return true;
    } catch (FileAlreadyExistsException e) {
      LinkOption[] links = alone ? new LinkOption[] {LinkOption.NOFOLLOW_LINKS} : new LinkOption[0];
      PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, links);
      Set<PosixFilePermission> others = EnumSet.copyOf(found.permissions());
      others.removeAll(OWNER);
      return found.isDirectory()
          && isThisUser(found)
          && (alone ? others.isEmpty() : !others.contains(PosixFilePermission.OTHERS_WRITE));
    }
  }

  private static boolean isThisUser(PosixFileAttributes folder) throws IOException {
    Path probe = Files.createTempFile("lumina-user", null);
    try {
      return folder.owner().equals(Files.getOwner(probe));
    } finally {
      Files.delete(probe);
    }
  }
}
