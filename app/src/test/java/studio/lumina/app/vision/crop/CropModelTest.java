package studio.lumina.app.vision.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.Opening;
import studio.lumina.core.Size;

class CropModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CropModel crop = new CropModel(new CheckpointModel(studio, studio));

  @BeforeEach
  void aWidePhoto() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    crop.photo(1000, 500, new Crop(Optional.of(CreateScenes.SQUARE), 0.5, 0.5));
  }

  private Crop.Frame frame() {
    return crop.frame().orElseThrow();
  }

  private static void at(Crop.Frame frame, double left, double top, double width) {
    assertEquals(left, frame.left(), 1e-6);
    assertEquals(top, frame.top(), 1e-6);
    assertEquals(width, frame.width(), 1e-6);
  }

  @Test
  void theFrameMovesByPixelsOfThePhotoAsFarAsThePhotoGoes() {
    at(frame(), 250, 0, 500);
    crop.move(1, 0);
    at(frame(), 251, 0, 500);
    crop.move(-10_000, 40);
    at(frame(), 0, 0, 500);
    crop.move(10_000, 0);
    at(frame(), 500, 0, 500);
  }

  @Test
  void itIsScaledAboutItsMiddleAndByItsCorners() {
    crop.scale(0.5);
    at(frame(), 375, 125, 250);
    crop.dragCorner(false, false, 725, 475);
    at(frame(), 375, 125, 350);
    crop.dragCorner(true, true, -100, -100);
    at(frame(), 250, 0, 475); // the upper edge ends it
    crop.scale(1e-9);
    assertEquals(Crop.SMALLEST, crop.cropProperty().get().scale());
    crop.scale(1e9);
    at(frame(), frame().left(), 0, 500);
    assertEquals(1, crop.cropProperty().get().scale());
  }

  @Test
  void anotherShapeLiesAboutTheSameMiddleAndTheModelsChoiceFollowsThePhoto() {
    crop.move(-1000, 0);
    crop.shape(Optional.empty());
    Size chosen = crop.size().orElseThrow();
    assertTrue(chosen.width() > chosen.height(), chosen.toString());
    crop.shape(Optional.of(CreateScenes.SQUARE));
    assertEquals(CreateScenes.SQUARE, crop.size().orElseThrow());
    assertEquals(500, frame().width(), 1e-6);
    crop.reset();
    assertEquals(Crop.CENTRE, crop.cropProperty().get());
  }

  @Test
  void aShapeThatTheModelDoesNotDrawIsLeftToTheModel() {
    crop.photo(1000, 500, new Crop(Optional.of(new Size(512, 2048)), 0.25, 0.5, 0.5));
    assertEquals(new Crop(Optional.empty(), 0.25, 0.5, 0.5), crop.cropProperty().get());
  }

  @Test
  void withoutAPhotoThereIsNoFrame() {
    crop.none();
    assertEquals(Optional.empty(), crop.frame());
    crop.move(4, 4);
    assertEquals(Crop.CENTRE, crop.cropProperty().get());
  }
}
