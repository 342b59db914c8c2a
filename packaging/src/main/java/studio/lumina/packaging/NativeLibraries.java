package studio.lumina.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes native libraries out of jars: those of the system go to a folder, from where they are
/// loaded as they lie, those of other systems are left out. So nothing is unpacked at a first
/// start, and a signature of the package covers them.
final class NativeLibraries {
  private final Target target;

  NativeLibraries(Target target) {
    this.target = target;
  }

  /// Writes `jar` to `slim` without its native libraries, and those of this system to `folder`.
  ///
  /// @return how many were taken
  int takeOut(Path jar, Path slim, Path folder) throws IOException {
    int taken = 0;
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(slim);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!isLibrary(entry.getName())) {
          copy(from, entry, to);
        } else if (isOurs(entry.getName())) {
          Files.createDirectories(folder);
          try (InputStream in = from.getInputStream(entry)) {
            Files.copy(in, folder.resolve(nameOf(entry)), StandardCopyOption.REPLACE_EXISTING);
          }
          taken++;
        }
      }
    }
    return taken;
  }

  /// Whether an entry is a native library of any system.
  static boolean isLibrary(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(dll|dylib|jnilib|a)") || name.matches(".*\\.so(\\.\\d+)*");
  }

  /// Whether a native library is for this system: one in a folder of its name, or in a jar of
  /// JavaFX, which is for one system as a whole.
  private boolean isOurs(String entry) {
    Optional<String> variant = variant(entry);
    return variant.isEmpty()
        ? !entry.contains("/") && entry.contains(target.libraryEnding())
        : variant.get().equals("cpu");
  }

  /// In which form a library is there for this system; empty where it is not.
  private Optional<String> variant(String entry) {
    if (entry.startsWith("org/sqlite/native/" + target.databaseFolder() + "/")
        || entry.startsWith("pytorch/cpu/" + target.engineFolder() + "/")) {
      return Optional.of("cpu");
    }
    for (String top : new String[] {"jnilib/", "native/lib/"}) {
      String here = top + target.engineFolder() + "/";
      if (entry.startsWith(here)) {
        return Optional.of(entry.substring(here.length()).split("/")[0]);
      }
    }
    return Optional.empty();
  }

  private static Path nameOf(ZipEntry entry) {
    return Path.of(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry made = new ZipEntry(entry.getName());
    made.setTime(entry.getTime());
    to.putNextEntry(made);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(to);
    }
    to.closeEntry();
  }
}
