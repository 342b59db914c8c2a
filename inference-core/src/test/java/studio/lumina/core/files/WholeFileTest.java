package studio.lumina.core.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class WholeFileTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenAndReplaced() throws IOException {
    Path file = folder.resolve("a.png");
    WholeFile.write(file, new byte[] {1, 2, 3});
    WholeFile.write(file, new byte[] {4});
    assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
    assertEquals(List.of("a.png"), names());
  }

  @Test
  void whereItCannotBeMovedNothingIsLeftBehind() throws IOException {
    // A folder with something in it cannot be replaced by a file.
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.createFile(taken.resolve("inside"));
    LuminaException thrown =
        assertThrows(LuminaException.class, () -> WholeFile.write(taken, new byte[8]));
    assertTrue(thrown.problem() instanceof Problem.FileUnwritable, thrown.toString());
    assertEquals(List.of("taken"), names());
    assertTrue(Files.exists(taken.resolve("inside")));
  }

  @Test
  void whereThereIsNoFolderThatIsSaid() {
    Path file = folder.resolve("no/such/a.png");
    LuminaException thrown =
        assertThrows(LuminaException.class, () -> WholeFile.write(file, new byte[8]));
    assertTrue(
        thrown.problem() instanceof Problem.FileUnwritable unwritable
            && unwritable.path().equals(file.toString()),
        thrown.toString());
  }

  @Test
  void aFullDiskIsNamed() {
    LuminaException made =
        WholeFile.unwritable(folder.resolve("a"), Long.MAX_VALUE / 2, new IOException("no room"));
    assertTrue(made.problem() instanceof Problem.DiskFull, made.toString());
    LuminaException other = WholeFile.unwritable(folder.resolve("a"), 0, new IOException("why"));
    assertEquals(
        new Problem.FileUnwritable(folder.resolve("a").toString(), "why"), other.problem());
  }

  @Test
  void whatAKilledWriterLeftIsSwept() throws IOException {
    Files.createFile(folder.resolve("a.png.1f.tmp"));
    Files.createFile(folder.resolve("a.png"));
    WholeFile.sweep(folder);
    assertEquals(List.of("a.png"), names());
  }
}
