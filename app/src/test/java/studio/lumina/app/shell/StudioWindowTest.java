package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class StudioWindowTest extends StudioWindowRig {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void ctrlAndADigitLeadFromWorkspaceToWorkspace(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    assertEquals("settings", sight());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertEquals("settings", sight());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertEquals("create", sight());
  }

  @Test
  void asShippedNoKeyMeansTwoThings() {
    keymap
        .commands()
        .forEach(command -> assertEquals(List.of(), keymap.conflicts(command), command.id()));
  }

  @Test
  void theLetterOfACommandIsNotTypedWhereItLeads(FxRobot robot) {
    robot.interact(() -> robot.lookup("#rail-create").query().requestFocus());
    TextField field = new TextField();
    robot.interact(() -> window.getChildren().add(field));
    robot.interact(() ->
        keymap.choose(
            keymap.command("window.model").orElseThrow(),
            Optional.of(new KeyCodeCombination(KeyCode.F))));
    robot.press(KeyCode.F);
    robot.interact(field::requestFocus);
    robot.release(KeyCode.F);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("", field.getText());
  }

  @Test
  void theChipSaysThatNoModelIsOpenWhileAnotherIsLoaded(FxRobot robot) {
    Opening small = Opening.of("/models/small");
    Opening large = Opening.of("/models/large");
    LoadProgress half = new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.5);
    Button chip = robot.lookup("#model-chip").queryButton();
    robot.interact(() -> studio.tell(new StudioEvent.ModelReady(small, CreateScenes.CARD)));
    robot.interact(() -> studio.tell(new StudioEvent.ModelOpening(large, half)));
    assertEquals("Loading the transformer", chip.getText());
    robot.interact(() -> studio.tell(new StudioEvent.ModelClosed(small)));
    assertEquals("No model · Loading the transformer", chip.getText());
  }

  @Test
  void theRailShowsWhatIsInSight(FxRobot robot) {
    robot.clickOn("#rail-settings");
    assertEquals("settings", sight());
    Node button = robot.lookup("#rail-settings").query();
    assertTrue(button.getStyleClass().contains("active"));
    assertFalse(robot.lookup("#rail-create").query().getStyleClass().contains("active"));
  }

  @Test
  void thePaletteRunsWhatAFewLettersFind(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertTrue(isOpen());
    robot.write("about lum");
    robot.push(KeyCode.ENTER);
    assertFalse(isOpen());
    assertEquals("settings", sight());
    assertNotNull(robot.lookup("#about-licences").query());
  }

  @Test
  void theFocusGoesAlongToTheSettingsThatACommandShows(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    for (String page : List.of("pictures", "engine", "appearance")) {
      robot.interact(() -> keymap.command("settings." + page).orElseThrow().run());
      assertTrue(robot.lookup("#tab-" + page).query().isFocused(), page);
    }
  }

  @Test
  void aClickOnTheFieldOpensThePaletteAndEscapeClosesIt(FxRobot robot) {
    robot.clickOn("#command-field");
    assertTrue(isOpen());
    robot.push(KeyCode.ESCAPE);
    assertFalse(isOpen());
  }

  @Test
  void theFocusBeginsInTheWorkspace() {
    assertTrue(isFocusInWorkspace(), String.valueOf(window.getScene().getFocusOwner()));
  }

  @Test
  void theFirstWordsAreTypedIntoThePrompt(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(
        robot.lookup("#prompt").query().isFocused(),
        String.valueOf(window.getScene().getFocusOwner()));
  }

  @Test
  void theFocusGoesBackToWhereItWasWhenWhatHasItVanishes(FxRobot robot) {
    var waiting = List.of(CreateScenes.entry(4, PictureEntry.State.PAUSED, 0, Optional.empty()));
    robot.interact(() -> {
      studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
      studio.tell(Events.queue(waiting, StudioEvent.Hold.ASKED));
    });
    for (String place : List.of("#stage", "#prompt")) {
      robot.interact(() -> robot.lookup(place).query().requestFocus());
      robot.interact(() -> robot.lookup("#start-next").query().requestFocus());
      robot.interact(() -> studio.tell(Events.queue(waiting, StudioEvent.Hold.NONE)));
      WaitForAsyncUtils.waitForFxEvents();
      assertTrue(robot.lookup(place).query().isFocused(), place);
      robot.interact(() -> studio.tell(Events.queue(waiting, StudioEvent.Hold.ASKED)));
    }
  }

  @Test
  void noNodeOfAWorkspaceLosesTheFocusToTheFrame(FxRobot robot) {
    for (String id : List.of("create", "settings")) {
      robot.interact(() -> window.go(id));
      for (Node stop : Focus.stops(window.currentProperty().get().view())) {
        if (stop.disableProperty().isBound() || stop.isDisabled()) {
          continue;
        }
        robot.interact(stop::requestFocus);
        robot.interact(() -> stop.setDisable(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isFocusInWorkspace(), id + ": " + stop);
        robot.interact(() -> stop.setDisable(false));
      }
    }
  }

  @Test
  void whereTheArtistLeadsTheFocusItStays(FxRobot robot) {
    robot.interact(() -> robot.lookup("#command-field").query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#command-field").query().isFocused());
  }

  private boolean isFocusInWorkspace() {
    WaitForAsyncUtils.waitForFxEvents();
    return Focus.isInside(window.currentProperty().get().view(), window.getScene().getFocusOwner());
  }

  @Test
  void everyStopOfTheFrameHasANameForThoseWhoDoNotSeeIt(FxRobot robot) {
    for (String id : List.of("create", "settings")) {
      robot.interact(() -> window.go(id));
      List<Node> nameless =
          Focus.stops(window).stream()
              .filter(node -> !Focus.isInside(window.currentProperty().get().view(), node))
              .filter(node -> name(node).isBlank())
              .toList();
      assertEquals(List.of(), nameless);
    }
  }

  private static String name(Node node) {
    String access = node.getAccessibleText();
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    return (access == null ? "" : access) + (text == null ? "" : text);
  }
}
