package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;

class HousekeepingTest {
  private static final Duration LONG = Housekeeping.AGE.plusDays(1);

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(new Folders(folder));
  }

  @AfterEach
  void close() {
    library.close();
  }

  /// As it is done at a start of the program, `later` from now.
  private void keepHouse(Duration later) {
    Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    new Housekeeping(
            new Folders(folder),
            library.parts().database(),
            library.preferences(),
            library.parts().trash(),
            clock)
        .run();
  }

  private static Picture picture(int grey) {
    byte[] samples = new byte[64 * 64 * 3];
    java.util.Arrays.fill(samples, (byte) grey);
    return new Picture(64, 64, Picture.Mode.RGB, samples);
  }

  private PictureEntry painted(PictureEntry draft) {
    PictureEntry begun = library.begin(draft);
    library.append(begun.id(), 0, Entries.codes(0, 16));
    return library.keep(library.entry(begun.id()).withState(PictureEntry.State.DONE), picture(100));
  }

  private Prompt controlled(int grey) {
    return new Prompt.Condition("a boat", new Part.Photo(picture(grey), Crop.CENTRE));
  }

  private long files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.count();
    }
  }

  private long rows(String table) {
    return library
        .parts()
        .reader()
        .read(connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Test
  void aPictureInTheTrashIsGoneForGoodWhenItsTimeIsOver() throws IOException {
    PictureEntry gone = painted(Entries.draft(Entries.PROMPT));
    PictureEntry stays = painted(Entries.draft(Entries.PROMPT));
    library.discard(gone.id());
    keepHouse(Housekeeping.AGE.minusDays(1));
    assertEquals(1, files("trash"));
    keepHouse(LONG);
    assertEquals(0, files("trash"));
    assertEquals(2, files("thumbnails"));
    assertEquals(1, rows("picture"));
    assertEquals(1, rows("codes"));
    assertTrue(Files.exists(stays.file().orElseThrow()));
    assertEquals(
        List.of(stays.id()),
        library.summaries().find("circle", Optional.empty(), 9).pictures().stream()
            .map(PictureSummary::id)
            .toList());
  }

  @Test
  void theArtistSaysHowLongTheTrashIsKept() throws IOException {
    library.discard(painted(Entries.draft(Entries.PROMPT)).id());
    library.preferences().put(Library.TRASH_DAYS, "0");
    keepHouse(Duration.ofDays(4000));
    assertEquals(1, files("trash"), "never");
    library.preferences().put(Library.TRASH_DAYS, "soon");
    keepHouse(Duration.ofDays(29));
    assertEquals(1, files("trash"), "nonsense is the usual time");
    library.preferences().put(Library.TRASH_DAYS, "7");
    keepHouse(Duration.ofDays(6));
    assertEquals(1, files("trash"));
    keepHouse(Duration.ofDays(8));
    assertEquals(0, files("trash"));
    assertEquals(0, rows("picture"));
  }

  @Test
  void whatIsDeletedForGoodLeavesNothing() throws IOException {
    PictureEntry gone = painted(Entries.draft(Entries.PROMPT));
    PictureEntry stays = painted(Entries.draft(Entries.PROMPT));
    library.discard(gone.id());
    assertEquals(List.of(gone.id()), library.erase(List.of(gone.id(), stays.id())));
    assertEquals(0, files("trash"));
    assertEquals(1, files("pictures"));
    assertEquals(2, files("thumbnails"));
    assertEquals(1, rows("picture"));
    assertEquals(1, rows("codes"));
  }

  @Test
  void whatAnotherWasForkedFromStaysAsLongAsTheOther() throws IOException {
    PictureEntry parent = painted(Entries.draft(Entries.PROMPT));
    PictureEntry draft = Entries.draft(Entries.PROMPT);
    JobEntry fork =
        library
            .jobs()
            .add(
                List.of(
                    NewJob.draw(
                        JobOwner.CREATE,
                        new PictureEntry(
                            0,
                            draft.created(),
                            draft.prompt(),
                            draft.sampling(),
                            draft.schedule(),
                            draft.size(),
                            PictureEntry.State.PAUSED,
                            CodeRun.NONE,
                            Optional.empty(),
                            "",
                            "",
                            Optional.of(new PictureEntry.Fork(parent.id(), 2)),
                            Optional.empty()))),
                Optional.empty(),
                StoredJobs.End.LAST)
            .getFirst()
            .job();
    library.discard(parent.id());
    keepHouse(LONG);
    assertEquals(1, files("trash"));
    library.jobs().cancel(List.of(fork.id()), List.of(fork.picture().orElseThrow()));
    keepHouse(LONG);
    assertEquals(0, files("trash"));
    assertEquals(0, rows("picture"));
  }

  @Test
  void photosStayAsLongAsAnythingRefersToThem() throws IOException {
    ControlPictures photos = new ControlPictures(folder.resolve("controls"));
    PictureEntry used = library.begin(Entries.draft(controlled(1)));
    String inJob = photos.keep(picture(2));
    JobEntry job =
        library
            .jobs()
            .add(
                List.of(
                    new NewJob(
                        JobKind.PHOTO_TASK,
                        JobOwner.of("vision"),
                        false,
                        Optional.empty(),
                        "{\"photo\":{\"hash\":\"" + inJob.substring(0, 64) + "\"}}",
                        Optional.empty())),
                Optional.empty(),
                StoredJobs.End.LAST)
            .getFirst()
            .job();
    String remembered = photos.keep(picture(3));
    library.preferences().put("control", "file=" + remembered);
    String unused = photos.keep(picture(4));
    keepHouse(Housekeeping.AGE.minusDays(1));
    assertEquals(4, files("controls"));
    keepHouse(LONG);
    assertEquals(3, files("controls"));
    assertFalse(Files.exists(folder.resolve("controls").resolve(unused)));
    library.jobs().end(job.id(), Optional.empty());
    library.preferences().put("control", "");
    library.discard(used.id());
    keepHouse(LONG);
    assertEquals(0, files("controls"));
    assertEquals(0, rows("photo_use"));
  }

  @Test
  void aPhotoThatIsTakenUpAgainIsNotOldAnyMore() throws IOException {
    ControlPictures photos = new ControlPictures(folder.resolve("controls"));
    String name = photos.keep(picture(5));
    Path file = folder.resolve("controls").resolve(name);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(LONG)));
    photos.keep(picture(5));
    keepHouse(Duration.ZERO);
    assertTrue(Files.exists(file));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(LONG)));
    keepHouse(Duration.ZERO);
    assertFalse(Files.exists(file));
  }

  @Test
  void photosOfAPromptThatIsSteeredAwayAreCountedAnew() {
    PictureEntry entry = library.begin(Entries.draft(controlled(1)));
    assertEquals(1, rows("photo_use"));
    library.update(entry.withSchedule(entry.schedule().with(3, controlled(2), Entries.SAMPLING)));
    assertEquals(2, rows("photo_use"));
    library.update(entry);
    assertEquals(1, rows("photo_use"));
  }
}
