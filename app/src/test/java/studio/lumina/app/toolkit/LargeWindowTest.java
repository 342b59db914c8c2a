package studio.lumina.app.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A window larger than the Headless platform's own screen is painted and answers the mouse.
@WindowTest
@EnabledIfSystemProperty(
    named = "glass.platform",
    matches = "Headless",
    disabledReason = "a display has a size of its own")
class LargeWindowTest extends ApplicationTest {
  private static final int WIDTH = 1500;
  private static final int HEIGHT = 1200;

  private final List<Throwable> escaped = new ArrayList<>();
  private final int[] pressed = {0};

  @Override
  public void start(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> escaped.add(e));
    Button far = new Button("far");
    far.setOnAction(event -> pressed[0]++);
    StackPane root = new StackPane(far);
    root.setAlignment(Pos.BOTTOM_RIGHT);
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    stage.show();
  }

  @Test
  void isPaintedAndClicked() {
    clickOn("far");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), escaped);
    assertEquals(1, pressed[0]);
    assertTrue(Screen.getPrimary().getBounds().getWidth() >= WIDTH);
  }
}
