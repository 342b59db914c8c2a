package studio.lumina.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes the cache of loaded and linked classes (JEP 514) that lets the window start sooner: the
/// program of an image is started once without a display, on a library of its own that is deleted
/// afterwards, and told to end; Java then writes what it had loaded.
final class StartupCache {
  private static final Duration RUN = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Target target;
  private final Path image;
  private final JavaOptions options;

  StartupCache(Target target, Path image, JavaOptions options) {
    this.target = target;
    this.image = image;
    this.options = options;
  }

  /// @return the size of the cache in bytes
  /// @throws PackagingException where the program did not end, or left no cache
  long make() throws IOException {
    Path app = image.resolve(target.applicationFolder());
    Path cache = app.resolve(JavaOptions.CACHE);
    Path folder = Files.createTempDirectory("lumina-first-start");
    try {
      Process program =
          new ProcessBuilder(command(app, cache, folder))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      if (program.waitFor(RUN.toSeconds(), TimeUnit.SECONDS)) {
        throw new PackagingException(
            "The program did not start: " + Files.readString(folder.resolve("output.txt")));
      }
      program.destroy();
      if (!program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        program.destroyForcibly();
        throw new PackagingException("The program did not end when it was told to.");
      }
      if (!Files.isRegularFile(cache)) {
        throw new PackagingException(
            "Java wrote no cache: " + Files.readString(folder.resolve("output.txt")));
      }
      return Files.size(cache);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingException("The first start was interrupted.", e);
    } finally {
      FileTrees.delete(folder);
    }
  }

  private List<String> command(Path app, Path cache, Path folder) throws IOException {
    List<String> java = new ArrayList<>();
    java.add("-XX:AOTCacheOutput=" + cache);
    options.ofWindow(app.toString()).stream()
        .filter(option -> !option.startsWith("-XX:AOTCache="))
        .forEach(java::add);
    java.add("-Dglass.platform=Headless");
    java.add("-Dlumina.library=" + folder.resolve("library"));
    java.add("-Dlumina.settings=" + folder.resolve("studio.json"));
    return Tools.java(
        image.resolve(target.runtimeFolder()),
        java,
        List.of("-cp", LauncherFile.classPath(app, target), "studio.lumina.app.Main"));
  }
}
