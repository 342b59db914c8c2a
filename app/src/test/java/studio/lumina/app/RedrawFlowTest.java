package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.vision.redraw.MaskPane;
import studio.lumina.app.vision.redraw.MaskTool;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.CodeMask;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// A part of a photo marked with a lasso and drawn anew, extended, and undone, with the starter
/// checkpoint.
class RedrawFlowTest extends OpenStudio {
  private Path photo() {
    byte[] samples = new byte[256 * 192 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % 256 + i / (3 * 256) * 2 + i % 3 * 40);
    }
    Path file = folder.resolve("slope.png");
    WholeFile.write(
        file, PngFile.bytes(new Picture(256, 192, Picture.Mode.RGB, samples), Map.of()));
    return file;
  }

  private void press(String id) {
    interact(() -> ((ButtonBase) lookup(id).query()).fire());
  }

  private static List<VisionResult> done(VisionModel vision) {
    return vision.results().results().stream()
        .filter(result -> result.state() == VisionResult.State.DONE)
        .toList();
  }

  private void lasso() {
    MaskPane pane = lookup("#mask-pane").query();
    Point2D[] way = {pane.at(3.2, 2.2), pane.at(4.8, 2.2), pane.at(4.8, 3.8), pane.at(3.2, 3.8)};
    moveTo(pane.localToScreen(way[0]));
    press(MouseButton.PRIMARY);
    for (Point2D point : way) {
      moveTo(pane.localToScreen(point));
    }
    release(MouseButton.PRIMARY);
  }

  @Test
  void aLassoIsDrawnAnewTheRestStaysItIsExtendedAndUndone() throws Exception {
    open();
    VisionModel vision = vision();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Path slope = photo();
    interact(() -> vision.source().take(slope));
    until(() -> vision.redraw().maskProperty().get().isPresent());
    assertEquals(new Size(128, 96), vision.crop().size().orElseThrow());
    assertTrue(lookup("#redraw-run").query().isDisabled());

    press("#mask-LASSO");
    assertEquals(Optional.of(MaskTool.LASSO), vision.redraw().toolProperty().get());
    lasso();
    CodeMask mask = vision.redraw().maskProperty().get().orElseThrow();
    assertEquals(4, mask.count(), "it snaps to the codes that it touches");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(0, vision.redraw().maskProperty().get().orElseThrow().count());
    lasso();
    assertEquals(mask, vision.redraw().maskProperty().get().orElseThrow());

    interact(() -> {
      vision.redraw().wordsProperty().set("a blue cube on sand");
      vision.redraw().candidatesProperty().set(2);
    });
    press("#redraw-run");
    until(() -> done(vision).size() == 2);
    Picture before = PictureFile.read(slope);
    for (VisionResult result : done(vision)) {
      Picture after = PictureFile.read(result.entry().orElseThrow().file().orElseThrow());
      assertNotEquals(before, after);
      assertSameOutside(before, after);
    }
    assertTrue(lookup(".tile-state").tryQuery().isPresent(), "the figure is on the tile");

    PictureEntry made = done(vision).getFirst().entry().orElseThrow();
    until(() -> lookup("#keep").tryQuery().isPresent());
    press("#keep");
    until(() -> isSource(vision, made.id()));
    MenuButton extend = lookup("#extend").query();
    interact(() ->
        extend.getItems().stream()
            .filter(item -> item.getText().contains("128 × 128"))
            .findFirst()
            .orElseThrow()
            .fire());
    until(() -> done(vision).size() == 2);
    PictureEntry larger = done(vision).getFirst().entry().orElseThrow();
    assertEquals(new Size(128, 128), larger.size());
    assertEquals(made.codes(), larger.codes().slice(0, made.codes().size()));

    push(KeyCode.CONTROL, KeyCode.Z);
    until(() ->
        vision
            .source()
            .sourceProperty()
            .get()
            .filter(VisionSource.Photo.class::isInstance)
            .isPresent());
  }

  private static boolean isSource(VisionModel vision, long picture) {
    return vision
        .source()
        .sourceProperty()
        .get()
        .filter(from -> from.key().equals("picture " + picture))
        .isPresent();
  }

  /// A code is 32 pixels of the photo; around the mask a code's width is mixed.
  private static void assertSameOutside(Picture before, Picture after) {
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        if (x < 64 || x >= 192 || y < 32 || y >= 160) {
          for (int c = 0; c < 3; c++) {
            assertEquals(before.sample(x, y, c), after.sample(x, y, c), x + ", " + y);
          }
        }
      }
    }
  }
}
