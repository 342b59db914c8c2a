package studio.lumina.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.chat.ChatModel;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.app.work.engine.EngineStarter;

/// The whole studio with the starter checkpoint in its own process, for tests that use it as an
/// artist would. Pictures wait at a [Gate] where a test acts in the middle of one.
abstract class OpenStudio extends ShownStudio {
  final Gate gate = new Gate(EngineStarter.processes(EngineCommand.ofThisProgram(Main.class)));

  @AfterEach
  void end() {
    gate.open();
  }

  /// Starts the studio on the test's library, as from the desktop.
  CreateModel open() throws TimeoutException {
    Path starter = Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
    AppGraph graph = show(starter, gate);
    interact(graph::begin);
    CreateModel model = graph.create();
    until(() -> model.stage().stateProperty().get() == StageModel.State.READY);
    return model;
  }

  /// The Vision workspace of the studio that is open.
  VisionModel vision() {
    return graph().vision();
  }

  /// Everything in the window.
  Node window() {
    return graph().window();
  }

  /// The Chat workspace of the studio that is open.
  ChatModel chat() {
    return graph().chat();
  }

  /// What has the focus.
  Optional<Node> focused() {
    return Optional.ofNullable(WaitForAsyncUtils.waitForAsyncFx(30_000, scene()::getFocusOwner));
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
