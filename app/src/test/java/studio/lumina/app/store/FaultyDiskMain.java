package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.store.db.OldLibraries;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.PngFile;

/// Does each of the library's deeds over and over, with the first, the second, … call to the disk
/// failing, and looks at the library after each: it opens, nothing that was acknowledged is
/// missing, and every picture that has a file has it where it should be. Prints a line for each
/// deed, and one that begins with `BAD` for each library that is not so. Runs under [DiskCalls].
public final class FaultyDiskMain {
  private static final Picture PIXELS =
      new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]);

  private final DiskCalls disk = DiskCalls.here();
  private final Path root;
  private final Map<String, Integer> runs = new HashMap<>();

  private FaultyDiskMain(Path root) {
    this.root = root;
    disk.watch(root);
  }

  /// What was acknowledged, and what must be so from then on.
  private interface Truth {
    void check(Library library) throws Exception;
  }

  /// Something that is done to an open library while a call fails.
  private interface Deed {
    /// @param acknowledged takes what must be true once a step returned
    void in(Library library, List<Truth> acknowledged);
  }

  /// A deed that opens the library itself.
  private interface Opening {
    void of(Folders folders);
  }

  public static void main(String[] args) throws Exception {
    FaultyDiskMain main = new FaultyDiskMain(Path.of(args[0]));
    main.deed("commit", FaultyDiskMain::commit);
    main.deed("keep", FaultyDiskMain::keep);
    main.deed("trash", FaultyDiskMain::trash);
    main.deed("import", main::bringIn);
    main.deed("backup", (library, truths) -> main.backup(library, truths));
    main.opening(
        "migration",
        FaultyDiskMain::old,
        folders -> new LibraryOpening(folders).database().close());
    main.opening(
        "rebuild",
        FaultyDiskMain::damagedFolder,
        folders -> new LibraryRescue(folders).rebuild(n -> {}));
    main.opening(
        "restore",
        FaultyDiskMain::damagedFolder,
        folders -> {
          LibraryRescue rescue = new LibraryRescue(folders);
          rescue.restore(rescue.backups().getFirst(), n -> {});
        });
    main.runs.forEach((name, count) -> System.out.println(name + " " + count));
  }

  private static void commit(Library library, List<Truth> truths) {
    for (int row = 0; row < 3; row++) {
      int codes = 4 * (row + 1);
      library.append(1, codes - 4, Entries.codes(codes - 4, 4));
      truths.add(now -> equal(codes <= now.entry(1).codes().size(), true));
    }
    library.star(1, 5);
    truths.add(now -> equal(now.summaries().of(1).star(), 5));
  }

  private static void keep(Library library, List<Truth> truths) {
    library.append(1, 0, Entries.codes(0, 16));
    PictureEntry kept = library.keep(library.entry(1).withState(PictureEntry.State.DONE), PIXELS);
    truths.add(now -> {
      equal(now.entry(1).state(), PictureEntry.State.DONE);
      equal(now.entry(1).codes(), kept.codes());
      equal(Files.exists(now.entry(1).file().orElseThrow()), true);
    });
  }

  private static void trash(Library library, List<Truth> truths) {
    library.discard(2);
    truths.add(now -> equal(now.trashed(9).contains(2L), true));
    truths.clear(); // once the next step has begun, either may be so
    library.restore(2);
    truths.add(now -> equal(now.trashed(9).contains(2L), false));
    library.discard(3);
    truths.add(now -> equal(now.trashed(9).contains(3L), true));
    truths.removeLast();
    library.erase(List.of(3L));
    truths.add(
        now -> equal(now.summaries().index(PictureFilter.ALL).position(3).isPresent(), false));
  }

  private void bringIn(Library library, List<Truth> truths) {
    PictureImport.Imported imported = library.imports().bringIn(root.resolve("outside.png"));
    truths.add(now -> equal(Files.exists(now.entry(imported.id()).file().orElseThrow()), true));
  }

  private void backup(Library library, List<Truth> truths) {
    Path made = root.resolve("library").resolve("backups");
    Path file =
        new Backups(root.resolve("library").resolve("library.db"), made)
            .make(Instant.parse("2026-03-02T12:00:00Z"), () -> true);
    truths.add(now -> equal(Files.exists(file), true));
  }

  private void deed(String name, Deed deed) throws Exception {
    for (boolean stays : new boolean[] {false, true}) {
      boolean reached = true;
      for (int call = 1; reached; call++) {
        Folders folders = fresh();
        List<Truth> truths = new ArrayList<>();
        try (Library library = Library.open(folders)) {
          library.parts().awaitCheck();
          library.parts().thumbnails().await();
          library.parts().awaitHousekeeping();
          disk.fail(call, stays ? DiskCalls.NO_SPACE : DiskCalls.INPUT_OUTPUT, stays);
          try {
            deed.in(library, truths);
          } catch (LuminaException e) {
            known(name, call, e);
          }
          reached = disk.seen() >= call;
          disk.fail(0, 0, false);
        }
        runs.merge(name, 1, Integer::sum);
        look(name, call, folders, truths);
      }
    }
  }

  private void opening(String name, Preparation preparation, Opening opening) throws Exception {
    for (boolean stays : new boolean[] {false, true}) {
      boolean reached = true;
      for (int call = 1; reached; call++) {
        Folders folders = fresh();
        int pictures = preparation.of(folders);
        disk.fail(call, stays ? DiskCalls.NO_SPACE : DiskCalls.INPUT_OUTPUT, stays);
        try {
          opening.of(folders);
        } catch (LuminaException e) {
          known(name, call, e);
        }
        reached = disk.seen() >= call;
        disk.fail(0, 0, false);
        runs.merge(name, 1, Integer::sum);
        if (damaged(folders)) {
          opening.of(folders); // the choice is still there, and now it works
        }
        look(
            name,
            call,
            folders,
            List.of(
                now -> equal(now.summaries().index(PictureFilter.ALL).size() >= pictures, true)));
      }
    }
  }

  /// Makes a library what an opening finds; returns how many pictures it has.
  private interface Preparation {
    int of(Folders folders) throws Exception;
  }

  private static int old(Folders folders) throws IOException, SQLException {
    Files.delete(folders.database());
    Files.list(folders.pictures()).forEach(FaultyDiskMain::remove);
    OldLibraries.make(folders.database(), 2, "INSERT INTO preference VALUES ('name', 'Ada');");
    return 0;
  }

  private static int damaged(Folders folders, byte[] with) throws IOException {
    Files.write(folders.database(), with);
    return 2;
  }

  private static int damagedFolder(Folders folders) throws IOException {
    return damaged(folders, new byte[9000]);
  }

  private static boolean damaged(Folders folders) {
    try (Library _ = Library.open(folders)) {
      return false;
    } catch (LuminaException e) {
      if (e.problem() instanceof Problem.LibraryDamaged) {
        return true;
      }
      throw e;
    }
  }

  private void look(String name, int call, Folders folders, List<Truth> truths) {
    try (Library library = Library.open(folders)) {
      library.parts().awaitCheck();
      library.parts().awaitHousekeeping();
      equal(library.findings(), List.of());
      for (Truth truth : truths) {
        truth.check(library);
      }
      equal(new LibraryCheck(folders).run().missing(), List.of());
      // Works again once there is room.
      library.preferences().put("after", "works");
    } catch (Exception | AssertionError e) {
      System.out.println("BAD " + name + " with call " + call + ": " + e);
      e.printStackTrace(System.out);
    }
  }

  private static void known(String name, int call, LuminaException e) {
    if (!(e.problem() instanceof Problem.DiskFull
        || e.problem() instanceof Problem.FileUnwritable
        || e.problem() instanceof Problem.FileUnreadable
        || e.problem() instanceof Problem.LibraryDamaged)) {
      System.out.println("BAD " + name + " with call " + call + " says " + e.problem());
    }
  }

  /// A library with a picture that is being painted, two that are finished, and a backup.
  private Folders fresh() throws IOException {
    Path made = root.resolve("made");
    if (!Files.exists(made)) {
      try (Library library = Library.open(new Folders(made))) {
        library.begin(Entries.draft(Entries.PROMPT));
        BackupsTest.painted(library);
        BackupsTest.painted(library);
        new Folders(made).backups().make(Instant.parse("2026-02-02T12:00:00Z"), () -> true);
        Files.write(root.resolve("outside.png"), PngFile.bytes(PIXELS, Map.of()));
      }
    }
    Path library = root.resolve("library");
    if (Files.exists(library)) {
      try (var all = Files.walk(library)) {
        all.sorted(java.util.Comparator.reverseOrder()).forEach(FaultyDiskMain::remove);
      }
    }
    DamagedLibraryTest.copy(made, library);
    return new Folders(library);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void equal(Object found, Object expected) {
    if (!Optional.ofNullable(found).equals(Optional.ofNullable(expected))) {
      throw new AssertionError("expected " + expected + ", found " + found);
    }
  }
}
