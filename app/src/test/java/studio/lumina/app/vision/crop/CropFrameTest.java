package studio.lumina.app.vision.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.Opening;
import studio.lumina.core.Size;

@WindowTest
class CropFrameTest extends ApplicationTest {
  private PictureStage stage;
  private CropFrame frame;
  private CropModel crop;

  @Override
  public void start(Stage window) {
    FakeStudio studio = new FakeStudio();
    crop = new CropModel(new CheckpointModel(studio, studio));
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    stage = new PictureStage(String::valueOf);
    frame = new CropFrame(crop);
    window.setScene(new Scene(new StackPane(stage, frame), 1100, 640));
    window.show();
  }

  private static Bounds seen(Node of) {
    Set<Node> views = of.lookupAll(".image-view");
    List<ImageView> images =
        views.stream()
            .map(ImageView.class::cast)
            .filter(view -> view.isVisible() && view.getImage() != null)
            .toList();
    assertEquals(1, images.size());
    return images.getFirst().localToScene(images.getFirst().getBoundsInLocal());
  }

  @Test
  void aResultOfAllOfThePhotoLiesWhereThePhotoLay() {
    Size size = CreateScenes.SQUARE;
    interact(() -> {
      crop.photo(1200, 1200, Crop.CENTRE);
      frame.show(new WritableImage(600, 600), 1200, 1200);
      stage.show(size, new WritableImage(size.width(), size.height()), size.rows());
    });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    Bounds photo = seen(frame);
    Bounds result = seen(stage);
    assertEquals(photo.getMinX(), result.getMinX(), 1);
    assertEquals(photo.getMinY(), result.getMinY(), 1);
    assertEquals(photo.getWidth(), result.getWidth(), 1);
    assertEquals(photo.getHeight(), result.getHeight(), 1);
  }
}
