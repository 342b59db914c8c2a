package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.FixedChooser;

@WindowTest
class AppGraphTest extends ApplicationTest {
  @TempDir private Path folder;
  private @Nullable Stage stage;

  @Override
  public void start(Stage made) {
    stage = made;
  }

  @Test
  void aLibraryIsClosedAgainWhenWhatComesAfterItFails() {
    Folders folders = new Folders(folder.resolve("library"));
    AppPaths places =
        new AppPaths(
            folders,
            new StudioFile(folder.resolve("studio.json")),
            Optional.empty(),
            Optional.empty(),
            folder.resolve("starter"));
    Stage shown = java.util.Objects.requireNonNull(stage);
    IllegalStateException failure = new IllegalStateException("no theme on this system");
    interact(() ->
        assertEquals(
            failure,
            assertThrows(
                IllegalStateException.class,
                () ->
                    AppGraph.open(
                        shown,
                        places,
                        () -> {
                          throw failure;
                        },
                        (opening, progress) -> {
                          throw new AssertionError("no engine is asked for");
                        },
                        new FixedChooser()))));
    try (Library library = Library.open(folders)) {
      assertEquals(List.of(), library.findings());
    }
  }
}
