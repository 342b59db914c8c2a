package studio.lumina.app.shell;

import java.time.Clock;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.FakeStudio;

/// The window with Create and Settings on a fake studio.
abstract class StudioWindowRig {
  final FakeStudio studio = new FakeStudio();
  StudioWindow window;
  Keymap keymap;
  WorkspaceContext frame;

  /// To be called by what a test annotates with [org.testfx.framework.junit5.Start], which is found
  /// in its own class alone.
  void show(Stage stage) {
    Theme.loadFonts();
    frame = TestContext.forgetful();
    keymap = new Keymap(frame.uiState());
    CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    window = TestWindow.of(model, frame, keymap, TestWindow.settings(keymap, frame));
    window.dress(Theme.DARK);
    stage.setScene(new Scene(window, 980, 760));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  String sight() {
    WaitForAsyncUtils.waitForFxEvents();
    return window.currentProperty().get().id();
  }

  boolean isOpen() {
    WaitForAsyncUtils.waitForFxEvents();
    return frame.overlays().openProperty().get();
  }

  static void openKeys(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    robot.clickOn("#tab-keys");
  }
}
