package studio.lumina.packaging;

import java.nio.file.Path;
import java.util.List;

/// The Java runtime that is shipped: what the program and its libraries use of the JDK, with the
/// `java` command, by which the window starts the engine.
final class RuntimeImage {
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.jfr", // of JavaFX's pulse logger
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.unsupported.desktop",
          "jdk.zipfs");

  private RuntimeImage() {}

  /// What `jlink` is called with.
  static List<String> arguments(Path output) {
    return List.of(
        "--add-modules",
        String.join(",", MODULES),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--compress=zip-6",
        "--output",
        output.toString());
  }
}
