package studio.lumina.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option of the commands about models that names another cache than that of the Python tools.
final class CacheOption {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Model cache; that of the Python tools where not given.")
  private @Nullable Path folder;

  /// The folder that was given; null for that of the Python tools.
  @Nullable Path folder() {
    return folder;
  }
}
