package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.picture.LivePreviews;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.vision.result.ResultStrip;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

@WindowTest
class ResultStripTest extends ApplicationTest {
  private final VisionScenes scenes = new VisionScenes();
  private VisionModel model;

  @Override
  public void start(Stage window) {
    scenes.photo("harbour.jpg", 400, 400);
    model = scenes.model();
    scenes.studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    model.source().take(Path.of("/photos/harbour.jpg"));
    TileImages live = new TileImages(new LivePreviews(scenes.studio));
    ResultStrip strip = new ResultStrip(model.results(), model.jobs(), live, () -> 1);
    window.setScene(new Scene(strip, 900, 160));
    window.show();
  }

  private Node inside(int index) {
    int key = model.results().results().get(index).key();
    ToggleButton tile = lookup("#result-" + key).query();
    return ((Pane) tile.getGraphic()).getChildren().getFirst();
  }

  @Test
  void whenOneResultChangesTheTilesOfTheOthersAreLeftAsTheyAre() {
    interact(() -> {
      model.tasks().tickedProperty(VisionTask.DESCRIPTION).set(true);
      model.requests().run();
    });
    Node depth = inside(0);
    Node words = inside(1);
    Parent row = depth.getParent();
    while (!row.getStyleClass().contains("strip-row")) {
      row = row.getParent();
    }
    List<String> moved = new ArrayList<>();
    row.getChildrenUnmodifiable()
        .addListener((ListChangeListener<Node>) change -> moved.add(change.toString()));
    interact(() ->
        scenes.studio.tell(new StudioEvent.TurnBegan(scenes.studio.jobs.get(1).owner(), 101, 1)));
    assertSame(depth, inside(0));
    assertNotSame(words, inside(1));
    assertEquals(List.of(), moved);
  }

  @Test
  void theResultOnTheStageIsInSight() {
    interact(() -> {
      for (int i = 0; i < 16; i++) {
        model.requests().run();
      }
    });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    Node last = inside(15);
    Bounds seen = last.localToScene(last.getLayoutBounds());
    assertTrue(seen.getMaxX() <= 900 && seen.getMinX() >= 0, seen.toString());
  }
}
