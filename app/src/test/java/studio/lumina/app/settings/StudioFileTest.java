package studio.lumina.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class StudioFileTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileTheUsualFolderIsUsed() {
    assertEquals(
        new StudioFile.Found(Optional.empty(), Optional.empty(), Optional.empty()),
        new StudioFile(folder.resolve("studio.json")).read());
  }

  @Test
  void keepsTheFolder() {
    Path file = folder.resolve("made/for/it/studio.json");
    Path library = folder.resolve("pictures");
    new StudioFile(file).write(library, folder.resolve("old"));
    assertEquals(Optional.of(folder.resolve("old")), new StudioFile(file).read().before());
    assertEquals(Optional.of(library), new StudioFile(file).read().library());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{",
        "7",
        "{\"version\":2,\"library\":\"/x\"}",
        "{\"version\":1,\"library\":7}",
        "{\"library\":\"/x\"}"
      })
  void nonsenseAndNewerVersionsArePutAside(String text) throws IOException {
    Path file = folder.resolve("studio.json");
    Files.writeString(file, text);
    StudioFile.Found found = new StudioFile(file).read();
    assertEquals(Optional.empty(), found.library());
    assertEquals(text, Files.readString(found.aside().orElseThrow()));
    assertFalse(Files.exists(file));
  }

  @Test
  void aFolderThatCannotBeMadeIsAProblem() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    StudioFile file = new StudioFile(inTheWay.resolve("studio.json"));
    LuminaException e = assertThrows(LuminaException.class, () -> file.write(folder, folder));
    assertInstanceOf(Problem.FileUnwritable.class, e.problem());
  }
}
