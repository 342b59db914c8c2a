package studio.lumina.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.store.Folders;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.FixedChooser;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.engine.EngineStarter;

/// The whole studio in a window, over a library on disk of the test's own.
@WindowTest
abstract class ShownStudio extends ApplicationTest {
  @TempDir Path folder;

  /// Answers for the artist where a file is to be chosen.
  final FixedChooser chooser = new FixedChooser();

  private @Nullable Stage stage;
  private @Nullable AppGraph graph;

  @Override
  public void start(Stage made) {
    Theme.loadFonts();
    stage = made;
    made.setScene(new Scene(new Pane(), 1280, 800));
    made.show();
  }

  /// Shows the studio as from the desktop, without opening a model.
  AppGraph show(Path starter, EngineStarter engines) {
    AppPaths places =
        new AppPaths(
            new Folders(library()),
            new StudioFile(folder.resolve("studio.json")),
            Optional.empty(),
            Optional.empty(),
            starter);
    interact(() -> {
      Stage shown = Objects.requireNonNull(stage);
      AppGraph made =
          AppGraph.open(
              shown, places, () -> new ReadOnlyObjectWrapper<>(Theme.DARK), engines, chooser);
      graph = made;
      shown.getScene().setRoot(made.window());
    });
    return graph();
  }

  Path library() {
    return folder.resolve("library");
  }

  /// The studio that is shown.
  AppGraph graph() {
    return Objects.requireNonNull(graph);
  }

  Scene scene() {
    return Objects.requireNonNull(Objects.requireNonNull(stage).getScene());
  }

  @AfterEach
  void shut() {
    interact(() -> {
      scene().setRoot(new Pane());
      if (graph != null) {
        graph.close();
        graph = null;
      }
    });
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
