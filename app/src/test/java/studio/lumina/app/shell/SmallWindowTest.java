package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Tokens;

/// The whole window where it is small or everything in it is large: nothing lies outside, and what
/// was folded away comes back.
@WindowTest
class SmallWindowTest extends ApplicationTest {
  private final FakeStudio studio = new FakeStudio();
  private StudioWindow window;
  private WorkspaceContext frame;
  private Keymap keymap;
  private Stage stage;

  @Override
  public void start(Stage made) {
    Theme.loadFonts();
    stage = made;
    frame = TestContext.forgetful();
    keymap = new Keymap(frame.uiState());
    CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
    window = TestWindow.of(model, frame, keymap, TestWindow.settings(keymap, frame));
    window.dress(Theme.DARK);
    made.setScene(new Scene(window, 1440, 900));
    made.setX(0);
    made.setY(0);
    made.show();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
  }

  /// All window tests share one stage: the next must not find it in a size of these.
  @Override
  public void stop() {
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setScene(new Scene(new Pane(), 800, 600));
    stage.sizeToScene();
    stage.hide();
  }

  /// Lays the window out as if it were of this size.
  private void size(double width, double height, int scale) {
    interact(() -> {
      window.enlarge(100 * scale);
      stage.setWidth(width * scale + stage.getWidth() - stage.getScene().getWidth());
      stage.setHeight(height * scale + stage.getHeight() - stage.getScene().getHeight());
    });
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      interact(() -> {
        window.applyCss();
        window.layout();
      });
    }
  }

  private void painting() {
    interact(() -> {
      PictureEntry entry = CreateScenes.entry(99, PictureEntry.State.RUNNING, 0, Optional.empty());
      PictureEntry next = CreateScenes.waiting(100);
      studio.tell(
          Events.began(entry),
          Events.queue(List.of(next, next, next), false),
          Events.told(
              99,
              new Event.CodesDrawn(0, 4, 0, new Tokens(new int[8]), new float[8], new float[8])),
          new StudioEvent.Saved(99, Instant.now()));
    });
  }

  /// Controls that reach beyond the window, apart from what is scrolled.
  private List<String> outside(Node root) {
    List<String> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private void collect(Node node, List<String> found) {
    if (!node.isVisible() || !node.isManaged() && node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Control && !node.getStyleClass().contains("overlay-scroll")) {
      Bounds at = node.localToScene(node.getLayoutBounds());
      boolean inside =
          at.getMinX() >= -1
              && at.getMinY() >= -1
              && at.getMaxX() <= stage.getScene().getWidth() + 1
              && at.getMaxY() <= stage.getScene().getHeight() + 1;
      if (!inside) {
        found.add(node.getId() + " " + node.getStyleClass() + " " + at);
      }
      if (!(node instanceof ScrollPane)) {
        return;
      }
    }
    if (node instanceof ScrollPane pane && !pane.getStyleClass().contains("overlay-scroll")) {
      return;
    }
    if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "640,400,1",
    "640,480,1",
    "640,480,2",
    "740,480,1",
    "820,600,1",
    "1000,700,1",
    "1000,700,2",
    "1440,900,1",
    "1440,900,2"
  })
  void nothingLiesOutside(int width, int height, int scale) {
    size(width, height, scale);
    assertEquals(List.of(), outside(window), "empty");
    painting();
    settle();
    assertEquals(List.of(), outside(window), "painting");
    for (String id : List.of("create.left", "create.right", "create.fine")) {
      interact(() -> keymap.command(id).orElseThrow().run());
      settle();
      assertEquals(List.of(), outside(window), id);
    }
    interact(() -> window.go("settings"));
    settle();
    assertEquals(List.of(), outside(window), "settings");
  }

  @ParameterizedTest
  @CsvSource({"640,400,1", "640,480,2", "1000,700,1"})
  void cardsFitOrAreScrolled(int width, int height, int scale) {
    size(width, height, scale);
    painting();
    for (Runnable card :
        List.<Runnable>of(window::showPalette, window::showKeys, window::showModel)) {
      interact(card);
      settle();
      assertEquals(List.of(), outside(frame.overlays()));
      interact(frame.overlays()::closeAll);
    }
  }

  @Test
  void theFoldedPanelComesOverTheStageByItsKeyAndLeavesWithEscape() {
    size(640, 480, 1);
    Node panel = lookup(".side-panel.left").query();
    assertFalse(panel.getParent().isVisible());
    push(KeyCode.F7);
    settle();
    assertTrue(panel.getParent().isVisible());
    assertTrue(Focus.isInside(panel, stage.getScene().getFocusOwner()));
    push(KeyCode.ESCAPE);
    settle();
    assertFalse(panel.getParent().isVisible());
    assertTrue(lookup("#stage").query().isFocused());
  }

  @Test
  void theFoldedPanelComesByItsButtonAndLeavesWithAClickBesideIt() {
    size(640, 480, 1);
    clickOn("#open-right");
    settle();
    Node panel = lookup(".side-panel.right").query();
    assertTrue(panel.getParent().isVisible());
    clickOn(point(window).atPosition(javafx.geometry.Pos.CENTER).atOffset(-150, 0));
    settle();
    assertFalse(panel.getParent().isVisible());
  }

  @Test
  void thePanelStandsBesideTheStageAgainOnceThereIsRoom() {
    size(640, 480, 1);
    push(KeyCode.F7);
    size(1440, 900, 1);
    assertTrue(lookup(".side-panel.left").query().getParent().isVisible());
    assertTrue(lookup(".side-panel.right").query().getParent().isVisible());
    assertFalse(lookup(".side-panel.left").query().getStyleClass().contains("over"));
  }

  @Test
  void timeLeftAndTheQueueOutliveWhatMattersLess() {
    size(640, 480, 1);
    painting();
    settle();
    assertEquals(1, lookup("#status-queue").query().getOpacity());
    assertEquals(0, lookup("#status-memory").query().getOpacity());
  }
}
