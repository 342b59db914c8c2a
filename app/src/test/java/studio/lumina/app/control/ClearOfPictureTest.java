package studio.lumina.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.core.Size;

@WindowTest
class ClearOfPictureTest extends ApplicationTest {
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private PictureStage picture;
  private Button floating;

  @Override
  public void start(Stage stage) {
    picture = new PictureStage(row -> "row " + row);
    floating = new Button("back");
    StackPane.setAlignment(floating, Pos.TOP_LEFT);
    StackPane area = new StackPane(picture, floating);
    ClearOfPicture.of(picture, area, floating, watched);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(area, 800, 600));
    stage.show();
  }

  @Test
  void besideThePictureItIsThere() {
    show();
    assertEquals(1, floating.getOpacity());
  }

  @Test
  void overThePictureItIsThereOnlyWithThePointerOrTheFocus() {
    moveTo(400, 900); // outside
    show();
    interact(() -> picture.zoomBy(8));
    settle();
    assertEquals(0, floating.getOpacity());

    interact(floating::requestFocus);
    assertEquals(1, floating.getOpacity());
    interact(picture::requestFocus);

    moveTo(picture);
    settle();
    assertEquals(1, floating.getOpacity());
    interact(() -> watched.set(true));
    assertEquals(0, floating.getOpacity());
  }

  private void show() {
    interact(() -> {
      picture.show(new Size(128, 128), null, 0);
      picture.requestFocus();
    });
    settle();
  }

  /// Lets what was asked for be drawn.
  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }
}
