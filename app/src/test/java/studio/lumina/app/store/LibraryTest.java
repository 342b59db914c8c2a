package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.core.image.PictureFile;

class LibraryTest {
  @TempDir private Path folder;

  private Library open() {
    return Library.open(new Folders(folder));
  }

  private static Picture picture(Picture.Mode mode) {
    byte[] samples = new byte[64 * 32 * mode.channels()];
    new SplittableRandom(mode.ordinal()).nextBytes(samples);
    return new Picture(64, 32, mode, samples);
  }

  private static Problem problemOf(Runnable action) {
    return assertThrows(LuminaException.class, action::run).problem();
  }

  private static PictureEntry painted(Library library) {
    PictureEntry begun = library.begin(Entries.draft(Entries.PROMPT));
    library.append(begun.id(), 0, Entries.codes(0, 10));
    library.append(begun.id(), 10, Entries.codes(10, 6));
    PictureEntry entry = library.entry(begun.id()).withState(PictureEntry.State.DONE);
    return library.keep(entry, picture(Picture.Mode.RGB));
  }

  @Test
  void everythingIsThereAfterReopening() {
    PictureEntry kept;
    try (Library library = open()) {
      kept = painted(library);
      library.preferences().put("theme", "light");
      library.preferences().put("theme", "dark");
      library.preferences().rememberOpening(Opening.of("a folder"));
    }
    try (Library library = open()) {
      PictureEntry found = library.entry(kept.id());
      PictureEntry draft = Entries.draft(Entries.PROMPT);
      assertEquals(draft.prompt(), found.prompt());
      assertEquals(draft.schedule(), found.schedule());
      assertEquals(draft.sampling(), found.sampling());
      assertEquals(draft.created(), found.created());
      assertEquals(draft.numericsKey(), found.numericsKey());
      assertEquals(PictureEntry.State.DONE, found.state());
      assertEquals(Entries.codes(0, 16).codes(), found.codes());
      assertArrayEquals(Entries.codes(0, 16).surprisal(), found.surprisal());
      assertArrayEquals(Entries.codes(0, 16).entropy(), found.entropy());
      assertEquals(picture(Picture.Mode.RGB), PictureFile.read(found.file().orElseThrow()));
      assertEquals(Optional.of("dark"), library.preferences().value("theme"));
      assertEquals(Optional.of(Opening.of("a folder")), library.preferences().lastOpening());
      assertEquals(List.of(), library.findings());
    }
  }

  @Test
  void aPictureInterruptedByTheEndOfTheProgramCanBeContinued() {
    long id;
    try (Library library = open()) {
      id = library.begin(Entries.draft(Entries.PROMPT)).id();
      library.append(id, 0, Entries.codes(0, 7));
    }
    try (Library library = open()) {
      PictureEntry entry = Entries.newest(library, 10).getFirst();
      assertEquals(id, entry.id());
      assertEquals(PictureEntry.State.PAUSED, entry.state());
      assertTrue(entry.canContinue());
      assertEquals(Entries.codes(0, 7).codes(), entry.codes());
    }
  }

  @Test
  void theHistoryShowsTheNewestFirstAndNoTrash() {
    try (Library library = open()) {
      PictureEntry first = painted(library);
      PictureEntry second = painted(library);
      PictureEntry third = painted(library);
      library.discard(second.id());
      assertEquals(
          List.of(third.id(), first.id()),
          Entries.newest(library, 10).stream().map(PictureEntry::id).toList());
      assertEquals(1, Entries.newest(library, 1).size());
      Path file = second.file().orElseThrow();
      assertFalse(Files.exists(file));
      assertTrue(Files.exists(folder.resolve("trash").resolve(file.getFileName())));
    }
  }

  @Test
  void picturesOfPromptsAreFilesOfTheirOwn() throws IOException {
    for (Picture.Mode mode : Picture.Mode.values()) {
      Part.Photo photo = new Part.Photo(picture(mode), Crop.CENTRE);
      Prompt prompt = new Prompt.Vision(Task.DEPTH, photo, "");
      try (Library library = open()) {
        PictureEntry entry = library.begin(Entries.draft(prompt));
        Part.PhotoReference kept = library.controls().reference(photo);
        assertEquals(new Prompt.Vision(Task.DEPTH, kept, ""), entry.prompt());
        assertEquals(entry.prompt(), library.entry(entry.id()).prompt());
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("controls"))) {
      assertEquals(4, files.count());
    }
  }

  @Test
  void anEntryWhosePromptsPictureIsGoneOrDamagedIsShownAllTheSame() throws IOException {
    Part.Photo photo = new Part.Photo(picture(Picture.Mode.RGB), Crop.CENTRE);
    try (Library library = open()) {
      PictureEntry whole = painted(library);
      PictureEntry edit = library.begin(Entries.draft(new Prompt.Edit("more red", photo)));
      PictureEntry old = library.begin(Entries.draft(new Prompt.Edit("more red", photo)));
      asEarlierVersionsWrote(library, old);
      Path file;
      try (Stream<Path> files = Files.list(folder.resolve("controls"))) {
        file = files.findFirst().orElseThrow();
      }
      assertEquals(edit.prompt(), library.entry(old.id()).prompt());
      List<Long> all = List.of(old.id(), edit.id(), whole.id());
      Files.write(file, new byte[] {1, 2, 3});
      assertEquals(all, listed(library));
      Files.delete(file);
      assertEquals(all, listed(library));
      assertEquals(edit.prompt(), library.entry(edit.id()).prompt());
      assertEquals(
          Problem.FileMissing.class,
          problemOf(() -> library.controls().read(file.getFileName().toString())).getClass());
    }
  }

  private static List<Long> listed(Library library) {
    return Entries.newest(library, 10).stream().map(PictureEntry::id).toList();
  }

  private static void asEarlierVersionsWrote(Library library, PictureEntry entry) {
    library
        .parts()
        .database()
        .change(connection -> {
          try (var update =
              connection.prepareStatement(
                  "UPDATE picture SET prompt = json_replace(prompt, '$.image', json_object("
                      + "'is', 'Photo', 'picture', json_extract(prompt, '$.image.hash') || '.png',"
                      + " 'placement', json_extract(prompt, '$.image.crop')))"
                      + " WHERE id = ?")) {
            update.setLong(1, entry.id());
            assertEquals(1, update.executeUpdate());
          }
        });
  }

  @Test
  void aSecondRunIsKeptOut() {
    try (Library library = open()) {
      assertEquals(new Problem.LibraryInUse(folder.toString()), problemOf(this::open));
      assertEquals(0, Entries.newest(library, 1).size());
    }
    open().close();
  }

  @Test
  void aLibraryOfANewerVersionIsLeftAlone() {
    try (Library library = open()) {
      painted(library);
      library
          .parts()
          .database()
          .transact(connection -> connection.createStatement().execute("PRAGMA user_version = 99"));
    }
    Path file = folder.resolve("library.db");
    assertEquals(new Problem.FromNewerVersion(file.toString(), 99, 10), problemOf(this::open));
    assertEquals(new Problem.FromNewerVersion(file.toString(), 99, 10), problemOf(this::open));
  }

  @Test
  void aDamagedLibraryIsKeptAsideAndBegunAnewFromItsPictures() throws IOException {
    PictureEntry kept;
    try (Library library = open()) {
      kept = painted(library);
    }
    Files.write(folder.resolve("library.db"), new byte[] {1, 2, 3, 4, 5});
    assertInstanceOf(Problem.LibraryDamaged.class, problemOf(this::open));
    LibraryRescue.Rescued rescued = new LibraryRescue(new Folders(folder)).rebuild(count -> {});
    assertEquals(1, rescued.pictures());
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, Files.readAllBytes(rescued.aside()));
    try (Library library = open()) {
      PictureEntry found = Entries.newest(library, 10).getFirst();
      assertEquals(kept.prompt(), found.prompt());
      assertEquals(kept.schedule(), found.schedule());
      assertEquals(kept.codes(), found.codes());
      assertArrayEquals(kept.surprisal(), found.surprisal());
      assertEquals(kept.file(), found.file());
      assertEquals(PictureEntry.State.DONE, found.state());
      PictureEntry next = painted(library);
      assertTrue(Files.exists(kept.file().orElseThrow()));
      assertFalse(kept.file().equals(next.file()));
    }
  }

  @Test
  void aForeignDatabaseIsNotWrittenTo() throws IOException {
    Path file = folder.resolve("library.db");
    try (Database _ = Database.open(file)) {
      assertTrue(Files.exists(file));
    }
    try (Database foreign = Database.open(file)) {
      foreign.transact(
          connection -> connection.createStatement().execute("PRAGMA application_id = 7"));
    }
    byte[] before = Files.readAllBytes(file);
    assertInstanceOf(Problem.LibraryDamaged.class, problemOf(this::open));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void whatAnInterruptedWriteLeftIsSwept() throws IOException {
    open().close();
    Path left = folder.resolve("pictures").resolve("00000001.png.tmp");
    Files.write(left, new byte[] {1});
    open().close();
    assertFalse(Files.exists(left));
  }

  @Test
  void aFullDiskIsAProblemAndWhatWasSavedStays() {
    try (Library library = open()) {
      PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
      library.append(entry.id(), 0, Entries.codes(0, 4));
      library
          .parts()
          .database()
          .transact(
              connection -> connection.createStatement().execute("PRAGMA max_page_count = 1"));
      assertInstanceOf(
          Problem.DiskFull.class,
          problemOf(() -> library.append(entry.id(), 4, Entries.codes(4, 50_000))));
      assertEquals(Entries.codes(0, 4).codes(), library.entry(entry.id()).codes());
      library
          .parts()
          .database()
          .transact(connection ->
              connection.createStatement().execute("PRAGMA max_page_count = 1000000"));
      library.append(entry.id(), 4, Entries.codes(4, 4));
      assertEquals(Entries.codes(0, 8).codes(), library.entry(entry.id()).codes());
    }
  }

  @Test
  void commitsAreForcedToTheDisk() {
    try (Library library = open()) {
      assertEquals(
          List.of("wal", "2", "1"),
          library
              .parts()
              .database()
              .transact(connection ->
                  List.of(
                      Database.value(connection, "PRAGMA journal_mode"),
                      Database.value(connection, "PRAGMA synchronous"),
                      Database.value(connection, "PRAGMA foreign_keys"))));
    }
  }
}
