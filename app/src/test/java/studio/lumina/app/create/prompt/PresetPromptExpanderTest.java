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
import studio.lumina.app.prompt.StyleFile;
import studio.lumina.app.prompt.StyleFolder;
import studio.lumina.app.prompt.StylePreset;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;

class PresetPromptExpanderTest {
  @TempDir Path folder;

  private PresetPromptExpander phrasing() {
    return new PresetPromptExpander(
        new StyleFolder(folder.resolve("styles")),
        new Wildcards(new WordLists(folder.resolve("lists"))));
  }

  @Test
  void stylesOfAFileStandAroundTheWords() {
    Path file = folder.resolve("mine" + StyleFile.SUFFIX);
    StyleFile.write(file, List.of(new StylePreset("Mine", "ink, ", ", fine lines", "photo")));
    PresetPromptExpander phrasing = phrasing();
    assertEquals("Mine", phrasing.bringIn(file).getFirst().name());
    assertTrue(
        phrasing.styles().stream().anyMatch(s -> s.words().equals("ink, {prompt}, fine lines")));
    assertEquals("ink, a cat, fine lines", phrasing.styled("a cat", List.of("Mine", "Gone")));
    assertEquals("fog, photo", phrasing.avoiding("fog", List.of("Mine")));
    assertEquals("photo", phrasing.avoiding("", List.of("Mine")));
  }

  @Test
  void aListThatIsMissingStaysInTheWords() throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/animal.txt"), "cat\ndog\n");
    PresetPromptExpander phrasing = phrasing();
    assertEquals(List.of("gone"), phrasing.unknownLists("__animal__ by __gone__"));
    assertEquals("a by __gone__", phrasing.expand("a by __gone__", 1).text());
    String drawn = phrasing.expand("a __animal__", 1).text();
    assertTrue(drawn.equals("a cat") || drawn.equals("a dog"), drawn);
    assertFalse(phrasing.expand("a {b|c}", 1).pieces().getLast().text().isEmpty());
    assertEquals(List.of(2, 2), phrasing.choices("__animal__ {b|c}"));
  }
}
