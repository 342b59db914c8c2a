package studio.lumina.packaging;

import java.util.List;
import java.util.Locale;

/// A system that the studio is packed for. An image is made on the system that it is for:
/// `jpackage` packs for no other.
enum Target {
  LINUX_X64("linux-x86_64", "Linux/x86_64", ".so", List.of("archive", "deb", "rpm")),
  LINUX_ARM64("linux-aarch64", "Linux/aarch64", ".so", List.of("archive", "deb", "rpm")),
  MAC_ARM64("osx-aarch64", "Mac/aarch64", ".dylib", List.of("archive", "dmg")),
  WINDOWS_X64("win-x86_64", "Windows/x86_64", ".dll", List.of("archive", "msi"));

  private final String engineFolder;
  private final String databaseFolder;
  private final String libraryEnding;
  private final List<String> types;

  Target(String engineFolder, String databaseFolder, String libraryEnding, List<String> types) {
    this.engineFolder = engineFolder;
    this.databaseFolder = databaseFolder;
    this.libraryEnding = libraryEnding;
    this.types = types;
  }

  /// @param system the property `os.name`
  /// @param processor the property `os.arch`
  /// @throws PackagingException where the engine has no libraries for such a machine
  static Target of(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    if (name.startsWith("linux") && (arm || intel)) {
      return arm ? LINUX_ARM64 : LINUX_X64;
    }
    if (name.startsWith("mac") && arm) {
      return MAC_ARM64;
    }
    if (name.startsWith("windows") && intel) {
      return WINDOWS_X64;
    }
    throw new PackagingException(
        "The engine has no libraries for "
            + system
            + " on "
            + processor
            + ": it runs on Linux (x86-64, ARM), macOS (Apple silicon) and Windows (x86-64).");
  }

  boolean isLinux() {
    return this == LINUX_X64 || this == LINUX_ARM64;
  }

  boolean isMac() {
    return this == MAC_ARM64;
  }

  boolean isWindows() {
    return this == WINDOWS_X64;
  }

  /// The folder's name of this system in the jars of the engine, e.g. `linux-x86_64`.
  String engineFolder() {
    return engineFolder;
  }

  /// The folder's name of this system in the database's jar, e.g. `Linux/x86_64`.
  String databaseFolder() {
    return databaseFolder;
  }

  /// What the name of a native library ends with (on Linux a version may follow).
  String libraryEnding() {
    return libraryEnding;
  }

  /// The file name of the tokenizer's native library.
  String tokenizerLibrary() {
    return (isWindows() ? "tokenizers" : "libtokenizers") + libraryEnding;
  }

  /// The kinds of package of this system; `archive` is the image as one file, the others are those
  /// of `jpackage --type`.
  List<String> types() {
    return types;
  }

  /// The program's name in the file system: without a space where that is the custom.
  String programName() {
    return isLinux() ? "lumina-studio" : "Lumina Studio";
  }

  /// Where an image keeps the program's files.
  String applicationFolder() {
    return isLinux() ? "lib/app" : isMac() ? "Contents/app" : "app";
  }

  /// Where an image keeps its Java runtime.
  String runtimeFolder() {
    return isLinux() ? "lib/runtime" : isMac() ? "Contents/runtime/Contents/Home" : "runtime";
  }

  /// What `jpackage` calls an image of the program.
  String imageName() {
    return isMac() ? programName() + ".app" : programName();
  }
}
