package studio.lumina.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.StageScenes;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureEntry.State;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.FakeStudio;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {
  private final FakeStudio studio = new FakeStudio();
  private final DoubleProperty wanted = new SimpleDoubleProperty(150);
  private final OverlayModel overlay = new OverlayModel();
  private StageModel stage;
  private TimelineView view;

  @Start
  void start(Stage window) {
    Theme.loadFonts();
    stage = StageScenes.model(studio, Clock.systemUTC());
    view =
        new TimelineView(
            stage,
            new TimelineModel(stage, overlay),
            overlay,
            new ForkTreeModel(studio, studio, stage),
            wanted);
    BorderPane root = new BorderPane();
    root.setBottom(view);
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    window.setScene(new Scene(root, 800, 500));
    window.show();
  }

  @Test
  void anotherLaneTakesNoRoomFromThePicture(FxRobot robot) {
    PictureEntry plain = CreateScenes.entry(3, State.DONE, 64, Optional.empty());
    robot.interact(() -> stage.show(plain));
    assertEquals(List.of("Surprisal", "to 1 bit", "Guidance", "Prompt", "Branches"), names(robot));
    double before = view.getHeight();
    PictureEntry steered =
        StageScenes.fork(
            StageScenes.entry(1, State.DONE, 48, Optional.empty()),
            2,
            12,
            StageScenes.STORM,
            StageScenes.VALUES.withSeed(77),
            48);
    robot.interact(() -> stage.show(steered));
    assertTrue(names(robot).contains("Seed"), () -> names(robot).toString());
    assertEquals(before, view.getHeight());
  }

  @Test
  void beforeThereIsAPictureNoLaneIsDrawn(FxRobot robot) {
    assertEquals(List.of(), names(robot));
    assertEquals(150, view.getHeight());
  }

  @Test
  void theArtistMakesItHigherAndTheWindowKeepsItFromTakingAll(FxRobot robot) {
    robot.interact(() -> wanted.set(300));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(300, view.getHeight());
    robot.interact(() -> view.room(200));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(200, view.getHeight());
  }

  private List<String> names(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(view::layout);
    WaitForAsyncUtils.waitForFxEvents();
    return view.lookupAll(".timeline-name").stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
