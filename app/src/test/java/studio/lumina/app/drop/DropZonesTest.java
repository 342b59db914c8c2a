package studio.lumina.app.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.Theme;

/// Zones for what comes from outside, while it is found out what it is and after.
@WindowTest
class DropZonesTest extends ApplicationTest {
  private static final double HEIGHT = 780;

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<DropAction> actions =
      Stream.of(
              "settings",
              "prompt",
              "control",
              "shape",
              "vision",
              "edit",
              "depth",
              "normals",
              "segmentation")
          .map(id -> new DropAction(id, Feather.IMAGE, file -> {}))
          .toList();
  private final DropModel model =
      new DropModel(
          path -> new DroppedFile.Photo(path, 640, 480),
          new BackgroundTasks(background::add, Runnable::run),
          file -> actions);
  private TextField field;
  private Stage window;

  @Override
  public void start(Stage stage) {
    window = stage;
    field = new TextField(); // needs the toolkit, which runs by now
    StackPane root = new StackPane(field, new DropZones(model));
    root.getStyleClass().add("window");
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    stage.setScene(new Scene(root, 1100, HEIGHT));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    field.requestFocus();
  }

  private Node zones() {
    return lookup("#drop-zones").query();
  }

  private void come(Path file) {
    interact(() -> {
      model.look(file);
      background.removeFirst().run();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void whatComesIsAskedAboutAtOnceAndTakesTheKeys() {
    interact(model::await);
    assertTrue(zones().isVisible());
    push(KeyCode.A);
    push(KeyCode.ENTER);
    push(KeyCode.SPACE);
    assertEquals("", field.getText());
    assertTrue(zones().isVisible(), "what is typed blindly chooses nothing");
    come(Path.of("/pictures/harbour.png"));
    assertTrue(lookup("#zone-settings").query().isFocused());
  }

  @Test
  void escapeLeavesAlsoBeforeItIsKnown() {
    interact(() -> model.look(Path.of("/pictures/harbour.png")));
    push(KeyCode.ESCAPE);
    assertFalse(zones().isVisible());
    interact(() -> background.removeFirst().run());
    assertFalse(zones().isVisible(), "what comes late does not come back");
  }

  @Test
  void manyZonesAndAPictureFitTheWindow(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("harbour.png");
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    come(file);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> lookup("#drop-picture").query().isVisible());
    WaitForAsyncUtils.waitForFxEvents();
    Bounds title = inScene(".empty-title");
    Bounds picture = inScene("#drop-picture");
    Bounds close = inScene("#drop-close");
    assertTrue(picture.getMinY() >= 0, picture.toString());
    assertTrue(title.getMinY() >= picture.getMaxY(), title.toString());
    assertTrue(close.getMaxY() <= HEIGHT, close.toString());
  }

  @Test
  void inALowWindowTheyScroll() {
    interact(() -> window.setHeight(420));
    come(Path.of("/pictures/harbour.png"));
    Bounds title = inScene(".empty-title");
    assertTrue(title.getMinY() >= 0, title.toString());
    ScrollPane pane = lookup("#drop-zones .scroll-pane").query();
    interact(() -> pane.setVvalue(1));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds close = inScene("#drop-close");
    assertTrue(close.getMaxY() <= window.getScene().getHeight(), close.toString());
  }

  private Bounds inScene(String node) {
    Node found = lookup(node).query();
    return found.localToScene(found.getBoundsInLocal());
  }
}
