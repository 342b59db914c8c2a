package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;

/// The sheet of keys in the window, and choosing other keys there.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class KeySheetWindowTest extends StudioWindowRig {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void aQuestionMarkShowsTheKeysButNotInAText(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.clickOn("#prompt");
    robot.write("?");
    assertFalse(isOpen());
    robot.interact(() -> robot.lookup("#rail-create").query().requestFocus());
    robot.write("?");
    assertTrue(isOpen());
    String words = words(robot.lookup(".key-sheet").query());
    assertTrue(words.contains("Show all keys") && words.contains("F1"), words);
    assertTrue(words.contains("Ctrl ,"), words);
  }

  @Test
  void f1ShowsTheKeysAlsoInAText(FxRobot robot) {
    robot.clickOn("#prompt");
    robot.push(KeyCode.F1);
    assertTrue(isOpen());
  }

  @Test
  void noEntryOfTheSheetOfKeysIsCut(FxRobot robot) {
    robot.push(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    List<String> cut =
        robot.lookup(".key-sheet .label").queryAll().stream()
            .map(Labeled.class::cast)
            .filter(label -> label.lookup(".text") instanceof Text)
            .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
            .map(Labeled::getText)
            .toList();
    assertEquals(List.of(), cut);
  }

  @Test
  void whileACardIsOpenNoKeyRunsACommand(FxRobot robot) {
    robot.push(KeyCode.F1);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    assertEquals("create", sight());
  }

  @Test
  void anotherKeyIsChosenByPressingIt(FxRobot robot) {
    openKeys(robot);
    robot.clickOn("#key-window-model");
    robot.push(KeyCode.CONTROL, KeyCode.J);
    assertEquals("Ctrl J", keyWords("window.model"));
    robot.push(KeyCode.CONTROL, KeyCode.J);
    assertTrue(isOpen());
  }

  @Test
  void aKeyThatIsTakenIsSaid(FxRobot robot) {
    openKeys(robot);
    robot.clickOn("#key-window-model");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertFalse(isOpen());
    String words = words(robot.lookup(".settings-page").query());
    assertTrue(words.contains("Also the key of Search pictures or run a command"), words);
    robot.clickOn("#keys-reset-all");
    assertEquals("Ctrl M", keyWords("window.model"));
  }

  @Test
  void aKeyThatIsTakenAndStaysDownRunsNoCommand(FxRobot robot) {
    openKeys(robot);
    robot.clickOn("#key-window-model");
    // A display repeats a key that is held, or released late by a slow computer.
    press(robot, KeyEvent.KEY_PRESSED);
    press(robot, KeyEvent.KEY_PRESSED);
    assertFalse(isOpen());
    press(robot, KeyEvent.KEY_RELEASED);
    assertEquals("Ctrl K", keyWords("window.model"));
    press(robot, KeyEvent.KEY_PRESSED);
    assertTrue(isOpen());
  }

  private void press(FxRobot robot, EventType<KeyEvent> type) {
    robot.interact(() ->
        Event.fireEvent(
            window.getScene().getFocusOwner(),
            new KeyEvent(type, "", "k", KeyCode.K, false, true, false, false)));
  }

  @Test
  void aLetterAloneIsNoKeyOfTheWindow(FxRobot robot) {
    openKeys(robot);
    robot.clickOn("#key-window-model");
    robot.push(KeyCode.J);
    assertEquals("Ctrl M", keyWords("window.model"));
    robot.push(KeyCode.ESCAPE);
    assertEquals("Ctrl M", robot.lookup("#key-window-model").<Button>query().getText());
  }

  @Test
  void commandsAreFoundByTheirName(FxRobot robot) {
    openKeys(robot);
    robot.clickOn("#keys-filter");
    robot.write("palette nothing");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup(".key-field").tryQuery().isEmpty());
    robot.interact(() -> robot.lookup("#keys-filter").<TextField>query().setText("show all"));
    assertEquals(1, robot.lookup(".key-field").queryAll().size());
  }

  private String keyWords(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return keymap.words(keymap.command(id).orElseThrow());
  }

  private static String words(Node root) {
    return root.lookupAll(".label").stream()
        .map(node -> node instanceof Labeled labeled ? labeled.getText() : "")
        .collect(Collectors.joining("\n"));
  }
}
