package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.image.PngFile;

class EditCommandTest {
  @TempDir private Path folder;
  private final RowsEngine engine = new RowsEngine();

  private CommandRun edit(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "edit";
    System.arraycopy(words, 0, all, 1, words.length);
    return CommandRun.of(engine.opener(), false, all);
  }

  private Path photo() throws IOException {
    Picture grey = new Picture(64, 64, Picture.Mode.GREY, new byte[64 * 64]);
    return Files.write(folder.resolve("photo.png"), PngFile.bytes(grey, Map.of()));
  }

  @Test
  void severalSeedsAreWrittenByNumber() throws IOException {
    Path file = folder.resolve("snow.png");
    CommandRun run =
        edit("add snow", photo().toString(), "--seeds", "2", "--seed", "7", "--output", file + "");
    assertEquals(0, run.status(), run.err());
    assertEquals(
        List.of(folder.resolve("snow-1.png").toString(), folder.resolve("snow-2.png").toString()),
        run.out().lines().toList());
    assertEquals(
        List.of(7L, 8L), engine.asked.stream().map(asked -> asked.sampling().seed()).toList());
    Prompt.Edit prompt = assertInstanceOf(Prompt.Edit.class, engine.last().orElseThrow().prompt());
    assertEquals("add snow", prompt.instruction());
    assertInstanceOf(Part.PhotoReference.class, prompt.image());
  }

  @Test
  void aPictureOfThisProgramIsEditedFromItsTokens() throws IOException {
    Path first = folder.resolve("first.png");
    assertEquals(
        0, CommandRun.of(engine.opener(), false, "generate", "a", "--output", first + "").status());
    CommandRun run = edit("add snow", first.toString(), "--output", folder.resolve("b.png") + "");
    assertEquals(0, run.status(), run.err());
    Prompt.Edit prompt = assertInstanceOf(Prompt.Edit.class, engine.last().orElseThrow().prompt());
    Part.Drawn source = assertInstanceOf(Part.Drawn.class, prompt.image());
    assertEquals(100, source.codes().at(0));
    assertTrue(source.complete());
  }

  @Test
  void badSettingsAreOneLineBeforeAnythingIsOpened() throws IOException {
    for (String[] words :
        new String[][] {
          {" ", photo().toString()},
          {"a", photo().toString(), "--seeds", "0"},
          {"a", photo().toString(), "--seeds", "2", "--output", "-"},
          {"a", folder.resolve("none.png").toString()}
        }) {
      CommandRun run = edit(words);
      assertEquals(2, run.status());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals(List.of(), engine.asked);
    }
  }
}
