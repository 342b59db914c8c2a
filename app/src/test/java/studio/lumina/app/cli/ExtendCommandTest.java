package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.PictureFile;

/// `lumina extend` as the README shows it, and what it says where there is no way.
class ExtendCommandTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;

  private CommandRun run(List<String> words) {
    return CommandRun.of(LocalEngine::open, false, words.toArray(String[]::new));
  }

  /// A line of the README, with its files in the test's folder.
  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(word.endsWith(".png") ? folder.resolve(word).toString() : word);
    }
    return words.subList(1, words.size());
  }

  @Test
  void theLinesOfTheReadmeRun() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.startsWith("./lumina "))
            .toList();
    String extend =
        lines.stream().filter(line -> line.startsWith("./lumina extend")).findFirst().orElseThrow();
    String source = extend.split(" ")[2];
    String generate =
        lines.stream()
            .filter(line -> line.endsWith("--output " + source))
            .findFirst()
            .orElseThrow();
    for (String line : List.of(generate, extend)) {
      CommandRun run = run(words(line));
      assertEquals(0, run.status(), run.err());
    }
    int before = PictureFile.read(folder.resolve(source)).height();
    List<String> made = words(extend);
    assertEquals(before + 32, PictureFile.read(Path.of(made.getLast())).height());
  }

  @Test
  void whereThereIsNoWayTheOthersAreNamed() {
    String wide = folder.resolve("wide.png").toString();
    assertEquals(0, run(List.of("generate", "a", "--size", "128x96", "--output", wide)).status());
    CommandRun run = run(List.of("extend", wide, "--rows", "4"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--rows 2 (128x128)"), run.err());
    assertFalse(run.err().contains("under Shape"), run.err());

    String square = folder.resolve("square.png").toString();
    assertEquals(
        0, run(List.of("generate", "a", "--size", "128x128", "--output", square)).status());
    CommandRun none = run(List.of("extend", square, "--rows", "2"));
    assertEquals(2, none.status());
    assertTrue(none.err().contains("nothing larger"), none.err());
  }
}
