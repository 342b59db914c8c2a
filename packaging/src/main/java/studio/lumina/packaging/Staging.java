package studio.lumina.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The folder that `jpackage --input` packs: the program's jars without native libraries, the
/// libraries of this system beside them, JavaFX's modules, the starter checkpoint, the licences.
final class Staging {
  /// Native libraries of engine, tokenizer and database.
  static final String NATIVES = "natives";

  /// JavaFX's modules, each with its native libraries beside it, where it looks for them first.
  static final String MODULES = "modules";

  static final String ASSETS = "assets";

  private final Checkout checkout;
  private final NativeLibraries libraries;
  private final Path folder;

  Staging(Checkout checkout, Target target, Path folder) {
    this.checkout = checkout;
    this.libraries = new NativeLibraries(target);
    this.folder = folder;
  }

  /// Fills the folder anew.
  ///
  /// @throws PackagingException where a native library is missing
  void fill() throws IOException {
    FileTrees.delete(folder);
    Files.createDirectories(folder);
    Files.copy(checkout.programJar(), folder.resolve(checkout.programJar().getFileName()));
    int taken = 0;
    for (Path jar : jarsIn(checkout.libraries())) {
      taken += libraries.takeOut(jar, folder.resolve(jar.getFileName()), folder.resolve(NATIVES));
    }
    if (taken < 4) { // torch, its Java side, the tokenizer, the database
      throw new PackagingException(
          "Only "
              + taken
              + " native libraries of this system were found in "
              + checkout.libraries()
              + ".");
    }
    Path modules = Files.createDirectories(folder.resolve(MODULES));
    for (Path jar : jarsIn(checkout.modules())) {
      libraries.takeOut(jar, modules.resolve(jar.getFileName()), modules);
    }
    FileTrees.copy(
        checkout.starter(), folder.resolve(ASSETS).resolve("starter-model").resolve("checkpoint"));
    Files.copy(checkout.licence(), folder.resolve("LICENSE"));
    Files.copy(
        checkout.notices(), folder.resolve("THIRD-PARTY.md"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
