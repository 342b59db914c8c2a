package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.work.Listed;

@WindowTest
class PictureTileTest extends ApplicationTest {
  private static final double SIDE = 90;

  private PictureTile tile;

  @Override
  public void start(Stage stage) {
    tile = new PictureTile(SIDE);
    stage.setScene(new Scene(tile));
    stage.show();
  }

  private ImageView show(PictureEntry.State state) {
    interact(() ->
        tile.show(
            Listed.summary(CreateScenes.entry(1, state, 8, Optional.empty())),
            List.of(new WritableImage(30, 120))));
    return (ImageView) tile.lookupAll(".image-view").iterator().next();
  }

  @Test
  void aWholePictureFillsItsSquare() {
    ImageView image = show(PictureEntry.State.DONE);
    assertEquals(SIDE, image.getLayoutBounds().getWidth());
    assertEquals(4 * SIDE, image.getLayoutBounds().getHeight());
  }

  /// Its first rows are seen, above the room for those to come.
  @Test
  void onePaintedInPartIsShownInItsFrame() {
    ImageView image = show(PictureEntry.State.STOPPED);
    assertEquals(SIDE / 4, image.getLayoutBounds().getWidth());
    assertEquals(SIDE, image.getLayoutBounds().getHeight());
  }
}
