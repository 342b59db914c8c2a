package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.files.NewFile;

/// Names of results: those that the user gives, and those that the program chooses.
class NumberedOutputsTest {
  @TempDir private Path folder;

  private static List<Path> names(@Nullable Path given, Path source, int count) {
    return NumberedOutputs.of(given, source, "-edited", count).stream().map(Output::named).toList();
  }

  @Test
  void aNameThatWasGivenReplacesWhatIsThere() throws IOException {
    Path given = Files.writeString(folder.resolve("a.png"), "there");
    Files.writeString(folder.resolve("a-1.png"), "there");
    assertEquals(List.of(given), names(given, given, 1));
    assertEquals(
        List.of(folder.resolve("a-1.png"), folder.resolve("a-2.png")), names(given, given, 2));
  }

  @Test
  void aChosenNameReplacesNothing() throws IOException {
    String name = UUID.randomUUID().toString();
    Path photo = folder.resolve(name + ".jpg");
    Path first = Path.of(name + "-edited.png");
    Path second = Path.of(name + "-edited-2.png");
    try {
      assertEquals(List.of(first), names(null, photo, 1));
      Files.writeString(first, "of an earlier run");
      assertEquals(List.of(second), names(null, photo, 1));
      Files.writeString(second, "of an earlier run");
      assertEquals(
          List.of(Path.of(name + "-edited-1.png"), Path.of(name + "-edited-3.png")),
          names(null, photo, 2));
    } finally {
      Files.deleteIfExists(first);
      Files.deleteIfExists(second);
    }
  }

  @Test
  void aLinkThatLeadsNowhereIsThere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.png"), folder.resolve("gone"));
    assertEquals(folder.resolve("a-2.png"), NewFile.of(link));
  }
}
