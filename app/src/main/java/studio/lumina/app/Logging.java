package studio.lumina.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/// Sets what the libraries log on standard error; `-Djava.util.logging.config.file=FILE` says
/// otherwise.
final class Logging {
  private static final String GIVEN = "java.util.logging.config.file";

  private Logging() {}

  /// Puts `lumina/logging.properties` into force. Before any library logs.
  static void configure() {
    if (System.getProperty(GIVEN) != null) {
      return;
    }
    try (InputStream settings = Logging.class.getResourceAsStream("/lumina/logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
