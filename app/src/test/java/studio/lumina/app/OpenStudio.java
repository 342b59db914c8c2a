package studio.lumina.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.chat.ChatModel;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.FixedChooser;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.app.work.engine.EngineStarter;

/// The whole studio with the starter checkpoint in its own process, for tests that use it as an
/// artist would. Pictures wait at a [Gate] where a test acts in the middle of one.
@WindowTest
abstract class OpenStudio extends ApplicationTest {
  @TempDir Path folder;

  /// Answers for the artist where a file is to be chosen.
  final FixedChooser chooser = new FixedChooser();

  final Gate gate = new Gate(EngineStarter.processes(EngineCommand.ofThisProgram(Main.class)));
  private @Nullable Stage stage;
  private @Nullable AppGraph graph;

  @Override
  public void start(Stage made) {
    Theme.loadFonts();
    stage = made;
    made.setScene(new Scene(new Pane(), 1280, 800));
    made.show();
  }

  @AfterEach
  void end() {
    gate.open();
    shut();
  }

  /// Starts the studio on the test's library, as from the desktop.
  CreateModel open() throws TimeoutException {
    Path starter = Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
    AppPaths places =
        new AppPaths(
            new Folders(folder.resolve("library")),
            new StudioFile(folder.resolve("studio.json")),
            Optional.empty(),
            starter);
    interact(() -> {
      Stage shown = Objects.requireNonNull(stage);
      AppGraph made =
          AppGraph.open(
              shown, places, () -> new ReadOnlyObjectWrapper<>(Theme.DARK), gate, chooser);
      graph = made;
      shown.getScene().setRoot(made.window());
      made.begin();
    });
    CreateModel model = Objects.requireNonNull(graph).create();
    until(() -> model.stage().stateProperty().get() == StageModel.State.READY);
    return model;
  }

  /// The Vision workspace of the studio that is open.
  VisionModel vision() {
    return Objects.requireNonNull(graph).vision();
  }

  /// Everything in the window.
  Node window() {
    return Objects.requireNonNull(graph).window();
  }

  /// The Chat workspace of the studio that is open.
  ChatModel chat() {
    return Objects.requireNonNull(graph).chat();
  }

  /// What has the focus.
  Optional<Node> focused() {
    Scene scene = Objects.requireNonNull(Objects.requireNonNull(stage).getScene());
    return Optional.ofNullable(WaitForAsyncUtils.waitForAsyncFx(30_000, scene::getFocusOwner));
  }

  void shut() {
    interact(() -> {
      Objects.requireNonNull(Objects.requireNonNull(stage).getScene()).setRoot(new Pane());
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

  void generate(CreateModel model, String words, long seed) {
    interact(() -> model.values().seedProperty().set(seed));
    push(KeyCode.CONTROL, KeyCode.L);
    push(KeyCode.CONTROL, KeyCode.A);
    write(words);
    push(KeyCode.CONTROL, KeyCode.ENTER);
  }

  static PictureEntry shown(CreateModel model) {
    return model.stage().shownProperty().get().orElseThrow();
  }

  static void untilEnded(CreateModel model, PictureEntry.State state) throws TimeoutException {
    until(() ->
        model.stage().stateProperty().get() == StageModel.State.READY
            && model.stage().shownProperty().get().filter(e -> e.state() == state).isPresent());
  }

  void stageKey(KeyCode... keys) {
    push(KeyCode.CONTROL, KeyCode.E);
    push(keys);
  }
}
