package studio.lumina.app.create.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Device;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Size;

class ShapeModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final ShapeModel shape =
      new CreateModel(studio, Clock.systemUTC(), new Random(1)).shape();

  private void open(int target) {
    ModelCard card = CreateScenes.CARD;
    studio.tell(
        new StudioEvent.ModelReady(
            new Opening(
                "/m", Optional.empty(), OptionalInt.empty(), Device.AUTO, Precision.AUTO, 0),
            new ModelCard(
                card.name(),
                card.checkpoint(),
                card.parameters(),
                card.layers(),
                card.context(),
                target,
                Size.forTarget(target),
                card.device(),
                card.precision(),
                card.numericsKey(),
                card.defaults(),
                List.of(),
                List.of())));
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 512, 768, 1024})
  void theFiveNamedShapesAreFiveSizes(int target) {
    open(target);
    List<ShapeModel.Named> named = shape.named();
    assertEquals(5, named.stream().map(ShapeModel.Named::size).distinct().count());
    assertEquals(new Size(target, target), named.getFirst().size());
    for (ShapeModel.Named each : named) {
      assertEquals(Optional.of(each.name()), shape.nameOf(each.size()));
    }
    double landscape = ratio(named.get(1).size());
    double wide = ratio(named.get(3).size());
    assertTrue(1 < landscape && landscape < wide, landscape + " " + wide);
  }

  private static double ratio(Size size) {
    return (double) size.width() / size.height();
  }

  @Test
  void aDraggedCornerSnapsToTheNearestSize() {
    open(128);
    shape.snap(250, 70);
    assertEquals(new Size(256, 64), shape.sizeProperty().get());
    shape.snap(-40, 9000);
    assertEquals(new Size(64, 256), shape.sizeProperty().get());
  }

  @Test
  void everySizeIsReachedByStepsAndTheyEndAtTheEnds() {
    open(128);
    shape.snap(0, 9000);
    int sizes = shape.sizes().size();
    for (int i = 1; i < sizes; i++) {
      shape.step(1);
      assertEquals(shape.sizes().get(sizes - 1 - i), shape.sizeProperty().get());
    }
    shape.step(1);
    assertEquals(shape.sizes().getFirst(), shape.sizeProperty().get());
  }

  @Test
  void swapsWidthAndHeight() {
    open(128);
    shape.snap(256, 64);
    shape.swap();
    assertEquals(new Size(64, 256), shape.sizeProperty().get());
  }

  @Test
  void takesTheRatioOfAPicture() {
    open(128);
    shape.fit(new DroppedFile.Photo(Path.of("x.jpg"), 4000, 1000));
    assertEquals(new Size(256, 64), shape.sizeProperty().get());
    shape.fit(new DroppedFile.Styles(Path.of("x.json"), 1));
    assertEquals(new Size(256, 64), shape.sizeProperty().get());
  }

  @Test
  void anotherModelKeepsTheRatioWhereItHasNotTheSize() {
    open(128);
    shape.snap(256, 64);
    open(768);
    assertEquals(4, ratio(shape.sizeProperty().get()), 0.5);
  }
}
