package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.toolkit.WindowTest;

/// Who works by keyboard gets out of every field again.
@WindowTest
class PlainTextAreaTest extends ApplicationTest {
  private final Button before = new Button("before");
  private final TextArea area = new PlainTextArea("some words");
  private final Button after = new Button("after");

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new VBox(before, area, after), 300, 200));
    stage.show();
  }

  @Test
  void tabAndShiftTabLeaveTheFieldAndTypeNothing() {
    interact(area::requestFocus);
    push(KeyCode.TAB);
    assertTrue(after.isFocused());
    interact(area::requestFocus);
    push(KeyCode.SHIFT, KeyCode.TAB);
    assertTrue(before.isFocused());
    assertEquals("some words", area.getText());
  }
}
