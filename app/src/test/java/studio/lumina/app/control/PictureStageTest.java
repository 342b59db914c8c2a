package studio.lumina.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

@WindowTest
class PictureStageTest extends ApplicationTest {
  private static final Size SIZE = new Size(512, 512);
  private static final int EVENTS = 10_000;

  private final AtomicLong frames = new AtomicLong();
  private PictureStage view;

  @Override
  public void start(Stage stage) {
    view = new PictureStage(row -> "row " + row);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(new StackPane(view), 800, 600));
    stage.show();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frames.incrementAndGet();
      }
    }.start();
  }

  @Test
  void isDrawnAtMostOnceAFrameWhateverComes() {
    interact(() -> view.begin(SIZE));
    Picture band = band(0x40);
    long frameBefore = frames.get();
    long drawnBefore = view.repaints();
    for (int i = 0; i < EVENTS; i++) {
      int row = i % SIZE.rows();
      Platform.runLater(() -> view.band(row, band));
    }
    WaitForAsyncUtils.waitForFxEvents();
    long drawn = view.repaints() - drawnBefore;
    assertTrue(drawn > 0, "drawn");
    assertTrue(drawn <= frames.get() - frameBefore + 1, drawn + " times");
  }

  @Test
  void showsBandsWhereTheyBelong() {
    interact(() -> {
      view.begin(SIZE);
      view.band(0, band(0x20));
      view.band(1, band(0x20));
      view.band(1, band(0x60));
    });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    Image image = view.image();
    assertEquals(0xff202020, image.getPixelReader().getArgb(5, 15));
    assertEquals(0xff606060, image.getPixelReader().getArgb(5, 16));
    assertEquals(0, image.getPixelReader().getArgb(5, 32));
  }

  @Test
  void aPictureThatIsReadLateDoesNotCoverTheNext(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("before.png");
    var grey = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
    ImageIO.write(grey, "png", file.toFile());
    AtomicReference<Image> before = new AtomicReference<>();
    interact(() -> {
      view.begin(SIZE);
      before.set(new Image(file.toUri().toString(), true));
      view.settle(SIZE, before.get(), SIZE.rows());
      view.begin(SIZE);
    });
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, before.get().progressProperty().isEqualTo(1, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(0, view.image().getPixelReader().getArgb(5, 5));
  }

  @Test
  void theWheelZoomsToThePointer() {
    full();
    Point2D at = view.localToScreen(300, 250);
    Point2D token = view.tokenAt(300, 250);
    double zoom = view.zoomProperty().get();
    moveTo(at);
    scroll(5, VerticalDirection.DOWN);
    double turned = view.zoomProperty().get();
    assertNotEquals(zoom, turned);
    Point2D after = view.tokenAt(300, 250);
    assertEquals(token.getX(), after.getX(), 1);
    assertEquals(token.getY(), after.getY(), 1);
  }

  @Test
  void aPictureLargerThanTheStageIsPannedByDragging() {
    full();
    interact(() -> view.zoomBy(4));
    assertFalse(view.isWhole());
    Point2D before = view.tokenAt(400, 300);
    drag(view.localToScreen(400, 300), MouseButton.PRIMARY).dropTo(view.localToScreen(300, 300));
    Point2D after = view.tokenAt(400, 300);
    assertTrue(after.getX() > before.getX());
    assertEquals(before.getY(), after.getY());
    interact(view::fit);
    assertTrue(view.isWhole());
  }

  @Test
  void showsItsOwnPixels() {
    full();
    interact(view::actualSize);
    assertEquals(1, view.zoomProperty().get(), 1e-9);
  }

  @Test
  void rowsBelowThePlayheadAreGhosts() throws TimeoutException {
    full();
    interact(() -> view.showRows(4));
    Point2D shown = view.tokenAt(400, 60);
    assertEquals(0, shown.getY(), 3);
    assertTrue(view.tokenAt(400, 500).getY() < 0);
    interact(() -> view.showRows(PictureStage.ALL_ROWS));
    // The playhead glides to the last row.
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> view.tokenAt(400, 500).getY() > 4);
  }

  @Test
  void thePlayheadStaysWhileAPictureRestsWithSomeOfItsRows() {
    interact(() -> {
      view.begin(SIZE);
      view.band(0, band(0x40));
      view.band(1, band(0x40));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(view.lookup(".playhead-badge").getParent().isVisible());
    interact(() -> view.settle(SIZE, null, 2));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(view.lookup(".playhead-badge").getParent().isVisible());
    full();
    assertFalse(view.lookup(".playhead-badge").getParent().isVisible());
  }

  private void full() {
    byte[] samples = new byte[SIZE.width() * SIZE.height() * 3];
    interact(() -> {
      view.begin(SIZE);
      view.band(0, new Picture(SIZE.width(), SIZE.height(), Picture.Mode.RGB, samples));
      view.settle(SIZE, null, SIZE.rows());
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Picture band(int grey) {
    byte[] samples = new byte[SIZE.width() * Size.CELL * 3];
    Arrays.fill(samples, (byte) grey);
    return new Picture(SIZE.width(), Size.CELL, Picture.Mode.RGB, samples);
  }
}
