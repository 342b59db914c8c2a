package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A file that has grown long does more than one thing: it is split by what it does.
class FileLengthArchitectureTest {
  /// Lines of a file, at the most.
  private static final int MOST = 300;

  /// Files that may be longer, by their paths, each with its reason.
  private static final Map<String, String> EXCEPTIONS = Map.of();

  private static final Path CHECKOUT =
      Path.of(System.getProperty("lumina.assets")).toAbsolutePath().getParent();
  private static final List<String> MODULES =
      List.of("inference-core", "app", "assets/starter-model", "packaging");

  @Test
  void noJavaFileIsLongerThanThreeHundredLines() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(CHECKOUT.resolve(module).resolve("src"))) {
        List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        assertTrue(sources.size() > 1, module + " has no sources here");
        for (Path source : sources) {
          found.put(CHECKOUT.relativize(source).toString().replace('\\', '/'), lines(source));
        }
      }
    }
    found.values().removeIf(lines -> lines <= MOST);
    found.keySet().removeAll(EXCEPTIONS.keySet());
    assertEquals(Map.of(), found, "longer than " + MOST + " lines");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
