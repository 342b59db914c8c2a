package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class OverlaysTest {
  private Button beneath;
  private TextField first;
  private Button last;
  private VBox card;
  private final List<String> closed = new ArrayList<>();
  private Overlays overlays;
  private Scene scene;

  @Start
  void start(Stage stage) {
    // Controls need the toolkit, which runs from here on.
    beneath = new Button("beneath");
    first = new TextField();
    last = new Button("last");
    card = new VBox(first, last);
    overlays = new Overlays();
    card.setMaxSize(200, 100);
    scene = new Scene(new StackPane(beneath, overlays), 600, 400);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    beneath.requestFocus();
  }

  private Node focused() {
    return scene.getFocusOwner();
  }

  @Test
  void takesTheFocusAndGivesItBack(FxRobot robot) {
    robot.interact(() -> overlays.card(card).onClose(() -> closed.add("card")));
    assertSame(first, focused());
    assertTrue(overlays.openProperty().get());
    robot.push(KeyCode.ESCAPE);
    assertSame(beneath, focused());
    assertFalse(overlays.openProperty().get());
    assertEquals(List.of("card"), closed);
  }

  @Test
  void theFocusGoesRoundInside(FxRobot robot) {
    robot.interact(() -> overlays.card(card));
    robot.push(KeyCode.TAB);
    assertSame(last, focused());
    robot.push(KeyCode.TAB);
    assertSame(first, focused());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(last, focused());
  }

  @Test
  void aClickBesideItClosesIt(FxRobot robot) {
    robot.interact(() -> overlays.card(card));
    robot.clickOn(robot.point(scene).atOffset(-250, -150));
    assertFalse(overlays.openProperty().get());
  }

  @Test
  void aClickOnItLeavesItOpen(FxRobot robot) {
    robot.interact(() -> overlays.card(card));
    robot.clickOn(first);
    assertTrue(overlays.openProperty().get());
  }

  @Test
  void theyCloseFromTheTop(FxRobot robot) {
    robot.interact(() -> overlays.card(card).onClose(() -> closed.add("card")));
    robot.interact(() ->
        overlays.near(first, new VBox(new Button("deeper"))).onClose(() -> closed.add("list")));
    robot.push(KeyCode.ESCAPE);
    assertEquals(List.of("list"), closed);
    assertSame(first, focused());
    robot.push(KeyCode.ESCAPE);
    assertEquals(List.of("list", "card"), closed);
  }

  @Test
  void whatLiesNearStaysInTheWindow(FxRobot robot) {
    VBox list = new VBox(new Button("a rather long button near the corner"));
    robot.interact(() -> {
      StackPane.setAlignment(beneath, javafx.geometry.Pos.BOTTOM_RIGHT);
      beneath.getParent().layout();
      overlays.near(beneath, list);
      overlays.layout();
    });
    WaitForAsyncUtils.waitForFxEvents();
    var bounds = list.localToScene(list.getLayoutBounds());
    assertTrue(bounds.getMaxX() <= 600 && bounds.getMaxY() <= 400, bounds.toString());
    assertTrue(bounds.getMinX() >= 0 && bounds.getMinY() >= 0, bounds.toString());
  }
}
