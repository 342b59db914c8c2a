package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.Backup;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.LibraryRescue;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.Problem;

class RescueModelTest {
  private static final Problem DAMAGED = new Problem.LibraryDamaged("library.db", "a page");

  @TempDir private Path folder;

  private RescueModel model(Problem why) {
    return new RescueModel(
        why,
        new LibraryRescue(new Folders(folder)),
        Optional.of(folder.resolve("before")),
        BackgroundTasks.DIRECT);
  }

  @Test
  void theFolderFromBeforeIsOfferedForANewerLibraryAlone() {
    RescueModel newer = model(new Problem.FromNewerVersion("library.db", 12, 9));
    assertEquals(Optional.of(folder.resolve("before")), newer.before());
    assertFalse(newer.isDamaged());
    assertEquals(List.of(), newer.backups());
    RescueModel damaged = model(DAMAGED);
    assertEquals(Optional.empty(), damaged.before());
    assertTrue(damaged.isDamaged());
  }

  @Test
  void rebuildingEndsWithALibraryThatOpens() throws Exception {
    Files.write(folder.resolve("library.db"), new byte[100]);
    RescueModel model = model(DAMAGED);
    model.rebuild();
    assertFalse(model.busyProperty().get());
    assertTrue(Files.exists(model.rescuedProperty().get().orElseThrow().aside()));
    try (Library library = Library.open(new Folders(folder))) {
      assertEquals(List.of(), library.findings());
    }
  }

  @Test
  void whyABackupCannotBeTakenIsSaidAndAnotherChoiceStaysOpen() throws Exception {
    Path backup = folder.resolve("backups").resolve("library-20260302-120000.db");
    Files.createDirectories(backup.getParent());
    Files.write(backup, new byte[100]);
    RescueModel model = model(DAMAGED);
    assertEquals(
        List.of(new Backup(backup, Instant.parse("2026-03-02T12:00:00Z"), OptionalInt.empty())),
        model.backups());
    model.restore(model.backups().getFirst());
    assertInstanceOf(Problem.LibraryDamaged.class, model.problemProperty().get().orElseThrow());
    assertEquals(Optional.empty(), model.rescuedProperty().get());
    assertFalse(model.busyProperty().get());
    model.rebuild();
    assertEquals(Optional.empty(), model.problemProperty().get());
    assertTrue(model.rescuedProperty().get().isPresent());
  }
}
