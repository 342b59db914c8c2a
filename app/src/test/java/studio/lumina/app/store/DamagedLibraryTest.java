package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Tokens;

/// Thirty and more ways in which a library's database can be damaged: each ends with it open and
/// whole, or with the choice between a backup and its files; and then no picture is missing.
class DamagedLibraryTest {
  private static final int PAGE = 4096;
  private static final int PICTURES = 3;

  @TempDir private static Path made;

  @TempDir private Path folder;

  /// Damages the database in a folder.
  private interface Damage {
    void to(Path database) throws Exception;
  }

  private record Case(String name, Damage damage) {}

  @BeforeAll
  static void aLibraryWithThreePicturesAndAWriteAheadLog() throws IOException {
    Path whole = made.resolve("closed");
    try (Library library = Library.open(new Folders(whole))) {
      BackupsTest.painted(library);
      BackupsTest.painted(library);
      new Folders(whole).backups().make(Instant.parse("2026-03-02T12:00:00Z"), () -> true);
      PictureEntry last = BackupsTest.painted(library);
      library.star(last.id(), 3);
      PictureEntry large = library.begin(Entries.draft(Entries.PROMPT));
      library.append(large.id(), 0, Entries.codes(0, 16 * 1500));
      library.discard(large.id());
      // As a kill leaves it: what was committed last is in the log alone.
      copy(whole, made.resolve("killed"));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDamageEndsInTheChoiceOrInTheWholeLibrary() {
    List<Case> cases = new ArrayList<>();
    for (int at : new int[] {0, 16, 18, 20, 24, 28, 44, 56, 68, 100}) {
      cases.add(new Case("closed/header byte " + at, file -> flip(file, at)));
    }
    for (int page = 1; page < 24; page += 2) {
      int at = page;
      cases.add(new Case("closed/page " + at + " of zeros", file -> zeros(file, at)));
    }
    cases.add(new Case("closed/cut to half", file -> cut(file, 0.5)));
    cases.add(new Case("closed/cut within a page", file -> cut(file, 0.9)));
    cases.add(new Case("closed/no bytes", file -> Files.write(file, new byte[0])));
    cases.add(new Case("closed/zeros", file -> Files.write(file, new byte[8 * PAGE])));
    cases.add(new Case("closed/words", file -> Files.writeString(file, "not a library")));
    cases.add(new Case("closed/gone", Files::delete));
    cases.add(new Case("closed/foreign", DamagedLibraryTest::foreign));
    cases.add(new Case("killed/log gone", file -> Files.delete(log(file))));
    cases.add(new Case("killed/log cut", file -> cut(log(file), 0.6)));
    cases.add(new Case("killed/log of no bytes", file -> Files.write(log(file), new byte[0])));
    cases.add(new Case("killed/log of zeros", file -> Files.write(log(file), new byte[9000])));
    cases.add(new Case("killed/log flipped", file -> flip(log(file), 32 + 24 + 200)));
    cases.add(new Case("killed/database gone, log there", Files::delete));
    cases.add(new Case("killed/log of another library", DamagedLibraryTest::otherLog));
    assertTrue(cases.size() >= 30, cases.size() + " cases");
    return cases.stream().map(each -> dynamicTest(each.name(), () -> check(each)));
  }

  private void check(Case each) throws Exception {
    int slash = each.name().indexOf('/');
    String name = each.name().replaceAll("\\W+", "-");
    for (boolean backup : new boolean[] {true, false}) {
      Path library = folder.resolve(name + backup);
      copy(made.resolve(each.name().substring(0, slash)), library);
      TreeMap<String, Tokens> pictures = pictures();
      each.damage().to(library.resolve("library.db"));
      Folders folders = new Folders(library);
      if (isRefused(folders)) {
        LibraryRescue rescue = new LibraryRescue(folders);
        if (backup) {
          rescue.restore(rescue.backups().getFirst(), count -> {});
        } else {
          rescue.rebuild(count -> {});
        }
      }
      try (Library opened = Library.open(folders)) {
        opened.parts().awaitHousekeeping();
        assertEquals(pictures, found(opened));
        assertEquals(List.of(), opened.findings());
      }
    }
  }

  /// Whether opening says that it is damaged: at once, or at the next start since the check found
  /// it.
  private static boolean isRefused(Folders folders) throws InterruptedException {
    try (Library library = Library.open(folders)) {
      library.parts().awaitCheck();
      if (library.findings().isEmpty()) {
        return false;
      }
    } catch (LuminaException e) {
      assertInstanceOf(Problem.LibraryDamaged.class, e.problem());
      return true;
    }
    LuminaException refused = assertThrows(LuminaException.class, () -> Library.open(folders));
    assertInstanceOf(Problem.LibraryDamaged.class, refused.problem());
    return true;
  }

  private static TreeMap<String, Tokens> pictures() throws IOException {
    try (Library library = Library.open(new Folders(copied()))) {
      TreeMap<String, Tokens> pictures = found(library);
      assertEquals(PICTURES, pictures.size());
      return pictures;
    }
  }

  private static Path copied() throws IOException {
    Path again = Files.createTempDirectory(made, "again");
    copy(made.resolve("killed"), again);
    return again;
  }

  /// Finished pictures by their files' names.
  private static TreeMap<String, Tokens> found(Library library) {
    TreeMap<String, Tokens> found = new TreeMap<>();
    for (PictureEntry entry : Entries.newest(library, 100)) {
      if (entry.file().isPresent()) {
        assertTrue(Files.exists(entry.file().get()));
        found.put(entry.file().get().getFileName().toString(), entry.codes());
      }
    }
    return found;
  }

  private static Path log(Path database) {
    return Path.of(database + "-wal");
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int was = bytes.read();
      bytes.seek(at);
      bytes.write(was ^ 0xff);
    }
  }

  private static void zeros(Path file, int page) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((long) page * PAGE);
      bytes.write(new byte[PAGE]);
    }
  }

  private static void cut(Path file, double share) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength((long) (bytes.length() * share) + 7);
    }
  }

  private static void foreign(Path file) throws Exception {
    Files.delete(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE tune (name TEXT)");
    }
  }

  private static void otherLog(Path file) throws IOException {
    Path other = Files.createTempDirectory(made, "other");
    try (Library library = Library.open(new Folders(other))) {
      library.preferences().put("name", "Ada");
      Files.copy(
          log(other.resolve("library.db")),
          log(file),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(each).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            String name = each.getFileName().toString();
            if (!name.endsWith(".lock") && !name.endsWith("-shm")) {
              Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
