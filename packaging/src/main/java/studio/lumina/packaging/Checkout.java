package studio.lumina.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A checkout that was built: where what is packed lies.
///
/// @param root of the checkout
/// @param version of the program, from the pom
record Checkout(Path root, String version) {
  /// @throws PackagingException where it was not built
  Checkout {
    for (Path needed :
        new Path[] {root.resolve("app/target/libs"), root.resolve("app/target/mods")}) {
      if (!Files.isDirectory(needed)) {
        throw new PackagingException(
            needed + " is missing. Build the program first: mvn -DskipTests package");
      }
    }
  }

  Path programJar() {
    return root.resolve("app/target/app-" + version + ".jar");
  }

  /// The jars of the class path.
  Path libraries() {
    return root.resolve("app/target/libs");
  }

  /// JavaFX's modules.
  Path modules() {
    return root.resolve("app/target/mods");
  }

  /// The version of the engine's libraries, from their jar's name.
  String engineVersion() throws IOException {
    Pattern name = Pattern.compile("pytorch-native-cpu-(\\d+\\.\\d+\\.\\d+)-.*\\.jar");
    try (Stream<Path> jars = Files.list(libraries())) {
      return jars.map(jar -> name.matcher(String.valueOf(jar.getFileName())))
          .filter(Matcher::matches)
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow(
              () -> new PackagingException("The engine's libraries are not in " + libraries()));
    }
  }

  Path starter() {
    return root.resolve("assets/starter-model/checkpoint");
  }

  /// Licences of what the program stands on.
  Path notices() {
    return root.resolve("app/target/generated-notices/THIRD-PARTY.md");
  }

  Path licence() {
    return root.resolve("LICENSE");
  }

  /// Scripts that replace those of `jpackage`.
  Path resources(Target target) {
    return root.resolve("packaging").resolve(target.isLinux() ? "linux" : "none");
  }

  /// Where everything is made.
  Path output() {
    return root.resolve("packaging/target/installers");
  }
}
