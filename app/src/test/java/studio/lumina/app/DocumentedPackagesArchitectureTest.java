package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables of packages in ARCHITECTURE.md name the packages that there are, and no others.
class DocumentedPackagesArchitectureTest {
  private static final Path CHECKOUT =
      Path.of(System.getProperty("lumina.assets")).toAbsolutePath().getParent();
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  @ParameterizedTest
  @CsvSource({
    "studio.lumina.core, inference-core",
    "studio.lumina.starter, assets/starter-model",
    "studio.lumina.app, app"
  })
  void everyPackageIsInTheTableOfItsModuleAndNoOther(String root, String module)
      throws IOException {
    Set<String> written = written(root);
    assertFalse(written.isEmpty(), "ARCHITECTURE.md has no table for " + root);
    assertEquals(packages(module, root), written);
  }

  /// The names in the first column below the heading that names the root package.
  private static Set<String> written(String root) throws IOException {
    Set<String> names = new TreeSet<>();
    boolean inside = false;
    for (String line : Files.readAllLines(CHECKOUT.resolve("ARCHITECTURE.md"))) {
      if (line.startsWith("## ")) {
        inside = line.contains("(`" + root + "`)");
      } else if (inside && line.startsWith("| ")) {
        Matcher name = NAME.matcher(line.substring(2, line.indexOf('|', 2)));
        while (name.find()) {
          names.add(name.group(1));
        }
      }
    }
    return names;
  }

  private static Set<String> packages(String module, String root) throws IOException {
    Path sources =
        CHECKOUT.resolve(module).resolve("src/main/java").resolve(root.replace('.', '/'));
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
