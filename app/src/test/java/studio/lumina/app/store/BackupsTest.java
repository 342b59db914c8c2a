package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.db.OldLibraries;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

class BackupsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path folder;

  private Folders folders() {
    return new Folders(folder);
  }

  private Library open() {
    return Library.open(folders());
  }

  static PictureEntry painted(Library library) {
    PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
    library.append(entry.id(), 0, Entries.codes(0, 16));
    Picture pixels = new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]);
    return library.keep(library.entry(entry.id()).withState(PictureEntry.State.DONE), pixels);
  }

  private BackupKeeper keeper(Library library, Instant now) {
    return new BackupKeeper(
        folders().backups(),
        library.parts().reader(),
        library.parts().news(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aCopyIsMadeOnceADayAndOnlyOfALibraryWithSomethingInIt() {
    try (Library library = open()) {
      assertFalse(keeper(library, MONDAY).makeIfDue());
      painted(library);
      assertTrue(keeper(library, MONDAY).makeIfDue());
      assertFalse(keeper(library, MONDAY.plus(Duration.ofHours(23))).makeIfDue());
      assertTrue(keeper(library, MONDAY.plus(Duration.ofHours(25))).makeIfDue());
      assertEquals(2, new LibraryRescue(folders()).backups().size());
    }
  }

  @Test
  void aDamagedLibraryIsNotCopiedOverAGoodOne() {
    try (Library library = open()) {
      painted(library);
      library.parts().news().found(new Problem.LibraryDamaged("library.db", "a page"));
      assertFalse(keeper(library, MONDAY).makeIfDue());
      assertEquals(List.of(), folders().backups().all());
    }
  }

  @Test
  void threeDaysFourWeeksAndTwoMigrationsAreKept() {
    List<Backup> all = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      all.add(backup(MONDAY.minus(Duration.ofDays(day)), OptionalInt.empty()));
      all.add(backup(MONDAY.minus(Duration.ofDays(day)).minusSeconds(60), OptionalInt.empty()));
    }
    for (int version = 9; version > 5; version--) {
      all.add(backup(MONDAY.minus(Duration.ofDays(40 - version)), OptionalInt.of(version)));
    }
    all.sort(Comparator.comparing(Backup::made).reversed());
    Set<Backup> kept = Backups.kept(all, ZoneOffset.UTC);
    // 2 March 2026 is a Monday: the days before it are of the week before.
    assertEquals(
        Set.of("2026-03-02", "2026-03-01", "2026-02-28", "2026-02-22", "2026-02-15"),
        kept.stream()
            .filter(backup -> backup.before().isEmpty())
            .map(backup -> backup.made().toString().substring(0, 10))
            .collect(Collectors.toSet()));
    assertTrue(kept.stream().noneMatch(backup -> backup.made().toString().contains("11:59")));
    assertEquals(
        Set.of(9, 8),
        kept.stream()
            .flatMap(backup -> backup.before().stream().boxed())
            .collect(Collectors.toSet()));
  }

  private static Backup backup(Instant made, OptionalInt before) {
    return new Backup(Path.of(made + "-" + before), made, before);
  }

  @Test
  void whatWritesMeanwhileNeitherWaitsNorIsHalfInTheCopy() throws Exception {
    try (Library library = open()) {
      PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
      library.append(entry.id(), 0, Entries.codes(0, 200_000));
      AtomicBoolean written = new AtomicBoolean();
      Path copy =
          folders()
              .backups()
              .make(
                  MONDAY,
                  () -> {
                    if (written.compareAndSet(false, true)) {
                      library.append(entry.id(), 200_000, Entries.codes(200_000, 8));
                    }
                    return true;
                  });
      assertTrue(written.get());
      assertEquals(200_008, library.entry(entry.id()).codes().size());
      Path other = folder.resolve("other");
      Files.createDirectories(other);
      Files.copy(copy, other.resolve("library.db"));
      try (Library before = Library.open(new Folders(other))) {
        assertEquals(200_000, before.entry(entry.id()).codes().size());
      }
    }
  }

  @Test
  void whatWasMadeAfterTheBackupComesBackFromItsFiles() throws IOException {
    PictureEntry first;
    PictureEntry second;
    Path backup;
    try (Library library = open()) {
      first = painted(library);
      library.star(first.id(), 4);
      library.conversations();
      backup = folders().backups().make(MONDAY, () -> true);
      second = painted(library);
    }
    Files.write(folder.resolve("library.db"), new byte[5000]);
    assertThrows(LuminaException.class, this::open);
    LibraryRescue rescue = new LibraryRescue(folders());
    assertEquals(backup, rescue.backups().getFirst().file());
    assertEquals(1, rescue.restore(rescue.backups().getFirst(), count -> {}).pictures());
    try (Library library = open()) {
      assertEquals(4, library.summaries().of(first.id()).star());
      PictureEntry found = Entries.newest(library, 1).getFirst();
      assertEquals(second.codes(), found.codes());
      assertEquals(second.file(), found.file());
      assertEquals(2, library.summaries().recent(java.util.Optional.empty(), 9).pictures().size());
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingIsChanged() throws IOException {
    Path backup;
    try (Library library = open()) {
      painted(library);
      backup = folders().backups().make(MONDAY, () -> true);
    }
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.seek(2 * 4096);
      file.write(new byte[4096]);
    }
    byte[] before = Files.readAllBytes(folder.resolve("library.db"));
    LibraryRescue rescue = new LibraryRescue(folders());
    LuminaException refused =
        assertThrows(
            LuminaException.class, () -> rescue.restore(rescue.backups().getFirst(), count -> {}));
    assertInstanceOf(Problem.LibraryDamaged.class, refused.problem());
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        before, Files.readAllBytes(folder.resolve("library.db")));
    try (Library library = open()) {
      assertEquals(1, library.summaries().recent(java.util.Optional.empty(), 9).pictures().size());
    }
  }

  @Test
  void anEarlierVersionIsCopiedBeforeItIsChanged() throws Exception {
    OldLibraries.make(
        folder.resolve("library.db"), 2, "INSERT INTO preference VALUES ('name', 'Ada');");
    try (Library library = open()) {
      assertEquals("Ada", library.preferences().value("name").orElseThrow());
    }
    Backup made = folders().backups().all().getFirst();
    assertEquals(OptionalInt.of(3), made.before());
    try (Stream<Path> left = Files.list(folders().backupFolder())) {
      assertEquals(1, left.count(), "nothing else is written beside it");
    }
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.copy(made.file(), other.resolve("library.db"));
    try (Library library = Library.open(new Folders(other))) {
      assertEquals("Ada", library.preferences().value("name").orElseThrow());
    }
  }
}
