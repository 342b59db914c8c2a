package studio.lumina.app.create.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.prompt.StyleFile;
import studio.lumina.app.prompt.StyleFolder;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;

class PresetPromptExpanderTest {
  @TempDir Path folder;

  private PresetPromptExpander expander() {
    return new PresetPromptExpander(
        new StyleFolder(folder.resolve("styles")),
        new Wildcards(new WordLists(folder.resolve("lists"))));
  }

  @Test
  void stylesOfAFileStandAroundTheWords() {
    Path file = folder.resolve("mine" + StyleFile.SUFFIX);
    StyleFile.write(file, List.of(new Style("Mine", "ink, ", ", fine lines", "photo")));
    PresetPromptExpander expander = expander();
    assertEquals("Mine", expander.bringIn(file).getFirst().name());
    assertTrue(
        expander.styles().stream().anyMatch(s -> s.words().equals("ink, {prompt}, fine lines")));
    assertEquals("ink, a cat, fine lines", expander.styled("a cat", List.of("Mine", "Gone")));
    assertEquals("fog, photo", expander.avoiding("fog", List.of("Mine")));
    assertEquals("photo", expander.avoiding("", List.of("Mine")));
  }

  @Test
  void aListThatIsMissingStaysInTheWords() throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/animal.txt"), "cat\ndog\n");
    PresetPromptExpander expander = expander();
    assertEquals(List.of("gone"), expander.unknownLists("__animal__ by __gone__"));
    assertEquals("a by __gone__", expander.expand("a by __gone__", 1).text());
    String drawn = expander.expand("a __animal__", 1).text();
    assertTrue(drawn.equals("a cat") || drawn.equals("a dog"), drawn);
    assertFalse(expander.expand("a {b|c}", 1).pieces().getLast().text().isEmpty());
    assertEquals(List.of(2, 2), expander.choices("__animal__ {b|c}"));
  }
}
