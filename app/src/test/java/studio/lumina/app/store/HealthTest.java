package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class HealthTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;

  private Library open() {
    return Library.open(new Folders(folder));
  }

  /// Breaks the chain of pages that hold a picture's codes; nothing but a look at them reads it.
  private void damagePageOfCodes() throws Exception {
    try (Library library = open()) {
      PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
      library.append(entry.id(), 0, Entries.codes(0, 8000));
    }
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("library.db").toFile(), "rw")) {
      byte[] page = new byte[PAGE];
      long last = file.length() / PAGE - 6;
      file.seek(last * PAGE);
      file.write(page);
    }
  }

  @Test
  void damageIsFoundBesideTheWindowAndToldAlsoToWhoListensLater() throws Exception {
    damagePageOfCodes();
    List<Problem> told = new ArrayList<>();
    try (Library library = open()) {
      assertEquals(1, library.summaries().recent(Optional.empty(), 5).pictures().size());
      library.parts().awaitCheck();
      library.listen(told::add);
      assertInstanceOf(Problem.LibraryDamaged.class, told.getFirst());
      assertEquals(told, library.findings());
    }
    LuminaException refused = assertThrows(LuminaException.class, this::open);
    assertInstanceOf(Problem.LibraryDamaged.class, refused.problem());
    LibraryRescue.Rescued rescued = new LibraryRescue(new Folders(folder)).rebuild(count -> {});
    assertTrue(Files.exists(rescued.aside()));
    try (Library library = open()) {
      assertEquals(List.of(), library.findings());
      assertEquals(List.of(), library.summaries().recent(Optional.empty(), 5).pictures());
    }
    try (Library library = open()) {
      library.parts().awaitCheck();
      assertEquals(List.of(), library.findings());
    }
  }

  @Test
  void aLibraryCanBeClosedWhileItIsChecked() {
    for (int i = 0; i < 20; i++) {
      try (Library library = open()) {
        assertEquals(List.of(), library.findings());
      }
    }
  }
}
