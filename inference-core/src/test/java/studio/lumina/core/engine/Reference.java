package studio.lumina.core.engine;

import java.nio.file.Path;

/// Where the expected values of the reference implementation are.
final class Reference {
  static final Path FOLDER = Path.of(System.getProperty("lumina.reference"));

  private Reference() {}
}
