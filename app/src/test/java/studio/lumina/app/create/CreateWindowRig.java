package studio.lumina.app.create;

import java.time.Clock;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Keys;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

/// The Create workspace in a window of its own, on a fake studio, for what is done there by keys
/// and drops.
abstract class CreateWindowRig extends ApplicationTest {
  static final java.nio.file.Path FILE = java.nio.file.Path.of("/pictures/harbour.png");

  final FakeStudio studio = new FakeStudio();
  final TestContexts contexts = new TestContexts();
  CreateModel model;
  Keymap keymap;
  StackPane root;

  @Override
  public void start(Stage stage) {
    model = new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));
    WorkspaceContext frame = TestContext.forgetful();
    keymap = new Keymap(frame.uiState());
    CreateWorkspace workspace =
        new CreateWorkspace(model, frame, keymap, new TileImages(model.previews()));
    keymap.add(workspace.id(), workspace.commands());
    root = new StackPane(workspace.view(), frame.notices(), frame.overlays());
    root.getStyleClass().add("window");
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    // As the window does it: a text field keeps the keys that it needs.
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            workspace.commands().stream()
                .filter(c -> c.scope() == Command.Scope.WORKSPACE)
                .filter(c -> keymap.key(c).filter(k -> k.match(event)).isPresent())
                .filter(c -> c.available().get())
                .filter(c ->
                    !(event.getTarget() instanceof TextInputControl)
                        || keymap.key(c).filter(Keys::isForText).isEmpty())
                .findFirst()
                .ifPresent(c -> {
                  c.run();
                  event.consume();
                }));
    stage.setScene(new Scene(root, 1200, 900));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    workspace.focus();
  }

  GenerationRequest.Draft last() {
    return studio.requests.getLast().drafts().getLast();
  }

  void focus(String id) {
    interact(() -> root.lookup(id).requestFocus());
  }

  void keys(KeyCode... codes) {
    push(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
