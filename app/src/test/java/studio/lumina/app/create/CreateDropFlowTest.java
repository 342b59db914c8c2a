package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.drop.SyntheticDrop;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// Files that come into Create by paste, drop and dialog, on the real views.
@WindowTest
class CreateDropFlowTest extends CreateWindowRig {
  @Test
  void aPictureOnTheClipboardIsPastedAlsoWhileWordsAreTyped(@TempDir java.nio.file.Path folder)
      throws Exception {
    java.nio.file.Path file = folder.resolve("harbour.png");
    ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    contexts.files.put(file, new DroppedFile.Photo(file, 64, 32));
    interact(() ->
        Clipboard.getSystemClipboard()
            .setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
    focus("#prompt");
    keys(KeyCode.CONTROL, KeyCode.V);
    assertEquals("", model.prompt().textProperty().get());
    assertTrue(root.lookup("#drop-zones").isVisible());
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> root.lookup("#drop-picture").isVisible());
    ImageView shown = (ImageView) root.lookup("#drop-picture");
    assertTrue(shown.getImage().getWidth() > shown.getImage().getHeight());
    keys(KeyCode.ESCAPE);
    interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "fog")));
    focus("#prompt");
    keys(KeyCode.CONTROL, KeyCode.V);
    assertEquals("fog", model.prompt().textProperty().get());
    assertFalse(root.lookup("#drop-zones").isVisible());
  }

  @Test
  void aPictureDroppedBackBringsTheSameSettings() {
    Size wide = new Size(256, 64);
    Prompt prompt = new Prompt.Draw("a harbour", "fog", wide);
    Sampling values = new Sampling(99, 3, 0.9, 300, 7);
    contexts.files.put(FILE, new DroppedFile.Painted(FILE, prompt, values, wide, 256, 64));
    Node view = root.lookup(".side-panel").getParent();
    interact(() -> SyntheticDrop.over(view, FILE));
    Node zone = root.lookup("#zone-settings");
    assertTrue(root.lookup("#drop-zones").isVisible());
    interact(() -> SyntheticDrop.drop(zone, FILE));
    assertFalse(root.lookup("#drop-zones").isVisible());
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(prompt, last().prompt());
    assertEquals(values, last().sampling());
  }

  @Test
  void aPictureThatIsOpenedIsChosenForByKeys() {
    contexts.files.put(FILE, new DroppedFile.Photo(FILE, 400, 100));
    interact(() -> model.drop().look(FILE));
    assertTrue(root.lookup("#zone-control").isFocused());
    focus("#zone-shape");
    keys(KeyCode.SPACE);
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    interact(() -> model.drop().look(java.nio.file.Path.of("/pictures/torn.png")));
    assertTrue(root.lookup("#drop-close").isFocused());
    keys(KeyCode.ESCAPE);
    assertFalse(root.lookup("#drop-zones").isVisible());
  }

  @Test
  void aPictureDroppedOnThePadGivesItsShape() {
    contexts.files.put(FILE, new DroppedFile.Photo(FILE, 400, 100));
    interact(() -> ((ButtonBase) root.lookup("#shape-more")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    interact(() -> SyntheticDrop.drop(root.lookup("#shape-pad"), FILE));
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    assertFalse(root.lookup("#drop-zones").isVisible());
  }
}
