package studio.lumina.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.core.Size;

@WindowTest
class ComparisonPaneTest extends ApplicationTest {
  private static final Size SIZE = new Size(128, 96);

  private PictureStage stage;
  private ComparisonPane pane;

  @Override
  public void start(Stage window) {
    stage = new PictureStage(String::valueOf);
    pane = new ComparisonPane(stage);
    window.setScene(new Scene(new StackPane(pane), 900, 500));
    window.show();
  }

  /// A map, and the photo that it was made of, which has many more pixels.
  private void shown(ComparisonMode mode) {
    interact(() -> {
      pane.mode(mode);
      stage.show(SIZE, new WritableImage(128, 96), SIZE.rows());
      pane.source(new WritableImage(1024, 768), SIZE);
      pane.names("Photo", "Depth");
    });
    drawn();
  }

  private static void drawn() {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<ImageView> views(double width) {
    return pane.lookupAll(".image-view").stream()
        .map(ImageView.class::cast)
        .filter(view -> view.getImage() != null && view.getImage().getWidth() == width)
        .toList();
  }

  private List<Label> names() {
    return pane.lookupAll(".divider-words").stream()
        .filter(Node::isVisible)
        .map(Label.class::cast)
        .filter(label -> !label.getText().isEmpty())
        .toList();
  }

  @Test
  void bothSidesShowAllOfTheirPictureAtOneScale() {
    shown(ComparisonMode.SIDE_BY_SIDE);
    ImageView photo = views(1024).stream().filter(Node::isVisible).findFirst().orElseThrow();
    ImageView map = views(128).getFirst();
    assertEquals(new Rectangle2D(0, 0, 1024, 768), photo.getViewport());
    assertEquals(map.getFitWidth(), photo.getFitWidth(), 0.01);
    assertEquals(map.getFitHeight(), photo.getFitHeight(), 0.01);
    assertEquals(map.getX(), photo.getX(), 0.01);
    assertEquals(map.getY(), photo.getY(), 0.01);
  }

  @Test
  void bothAreNamedHoweverTheyAreLookedAt() {
    for (ComparisonMode mode : ComparisonMode.values()) {
      shown(mode);
      assertEquals(
          List.of("Depth", "Photo"),
          names().stream().map(Label::getText).sorted().toList(),
          "" + mode);
    }
  }

  @Test
  void namesStayAboveWhatCoversTheFoot() {
    shown(ComparisonMode.SLIDER);
    interact(() -> pane.covered(120));
    drawn();
    for (Label name : names()) {
      Bounds seen = name.localToScene(name.getLayoutBounds());
      assertTrue(seen.getMaxY() <= 500 - 120, name.getText() + " at " + seen);
    }
  }
}
