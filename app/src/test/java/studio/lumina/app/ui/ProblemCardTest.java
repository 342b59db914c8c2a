package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.core.Problem;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ProblemCardTest {
  private static final Problem DIED = new Problem.EngineDied(134, "SIGSEGV in libtorch");

  private final Notices[] notices = new Notices[1];

  @Start
  void start(Stage stage) {
    notices[0] = new Notices(problem -> "report: " + ProblemText.full(problem));
    stage.setScene(
        new Scene(
            new StackPane(
                new ProblemCard(DIED, ProblemText::full, new Button("Try again")), notices[0]),
            600,
            400));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void saysWhatHappenedAndWhatToDoButNotWhatTheEngineSaid(FxRobot robot) {
    String words =
        robot
            .from(robot.lookup(".problem").<ProblemCard>query())
            .lookup(".label")
            .<Label>queryAll()
            .stream()
            .map(Label::getText)
            .reduce("", (a, b) -> a + "\n" + b);
    assertTrue(words.contains("stopped unexpectedly"), words);
    assertTrue(words.contains("Continue the picture"), words);
    assertTrue(!words.contains("SIGSEGV"), words);
  }

  @Test
  void copiesTheReport(FxRobot robot) {
    Button copy = robot.lookup("#copy-diagnostics").query();
    robot.clickOn(copy);
    assertEquals("Copied", copy.getText());
    robot.interact(() ->
        assertTrue(Clipboard.getSystemClipboard().getString().contains("SIGSEGV in libtorch")));
  }

  @Test
  void aNoticeOffersTheWayBackOnce(FxRobot robot) {
    int[] undone = {0};
    robot.interact(() -> {
      notices[0].tell("Moved to the trash", new Notices.Action("Undo", () -> undone[0]++));
    });
    // Fired, not clicked: on a slow machine the notice may be gone before the mouse is there.
    robot.interact(() -> robot.lookup("Undo").queryButton().fire());
    assertEquals(1, undone[0]);
    assertEquals(0, notices[0].getChildren().size());
  }

  @Test
  void ofManyNoticesTheLastStay(FxRobot robot) {
    robot.interact(() -> {
      for (int i = 1; i <= 5; i++) {
        notices[0].tell("notice " + i);
      }
    });
    assertEquals(3, notices[0].getChildren().size());
    assertEquals("notice 3", notices[0].getChildren().getFirst().getAccessibleText());
  }
}
