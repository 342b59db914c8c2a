package studio.lumina.app.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import studio.lumina.app.command.Command;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.core.Size;

/// Shape, values, grids, queue and panels of Create by keys, on the real views.
@WindowTest
class CreateValuesFlowTest extends CreateWindowRig {
  @Test
  void theQueueIsReorderedAndCancelledByKeys() {
    interact(() ->
        studio.tell(
            Events.queue(
                List.of(CreateScenes.waiting(1), CreateScenes.waiting(2), CreateScenes.waiting(3)),
                false)));
    interact(() -> row(0).requestFocus());
    keys(KeyCode.ALT, KeyCode.DOWN);
    assertTrue(studio.asked.contains("reorder [2, 1, 3]"), studio.asked.toString());
    interact(() ->
        studio.tell(
            Events.queue(
                List.of(CreateScenes.waiting(2), CreateScenes.waiting(1), CreateScenes.waiting(3)),
                false)));
    assertTrue(row(1).isFocused());
    keys(KeyCode.DELETE);
    assertTrue(studio.asked.contains("cancel [1]"));
  }

  private Node row(int at) {
    return root.lookup("#queue").lookupAll(".queue-row").stream()
        .skip(at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGridIsPlannedAndPainted() {
    write("a red sphere");
    keys(KeyCode.CONTROL, KeyCode.G);
    interact(() -> {
      ((TextField) root.lookup("#grid-column-values")).setText("1, 2");
      ((TextField) root.lookup("#grid-row-values")).setText("7..9 step x");
    });
    assertTrue(root.lookup("#grid-paint").isDisabled());
    interact(() -> ((TextField) root.lookup("#grid-row-values")).setText("7..9"));
    focus("#grid-paint");
    keys(KeyCode.SPACE);
    GenerationRequest grid = studio.requests.getLast();
    assertEquals(6, grid.drafts().size());
    GenerationRequest.Axes axes = grid.axes().orElseThrow();
    assertEquals(PictureSet.Setting.GUIDANCE, axes.columns().setting());
    assertEquals(Optional.of(List.of("7", "8", "9")), axes.rows().map(r -> r.values()));
  }

  @Test
  void aValueIsTypedResetAndNonsenseIsSaidInPlace() {
    interact(() -> model.draft().fineProperty().set(true));
    interact(() -> {
      TextField figure = (TextField) root.lookup("#guidance-figure");
      figure.requestFocus();
      figure.setText("much");
    });
    keys(KeyCode.ENTER);
    assertTrue(root.lookup("#guidance-figure").getStyleClass().contains("faulty"));
    assertEquals(4, model.values().guidanceProperty().get());
    interact(() -> ((TextField) root.lookup("#guidance-figure")).setText("7"));
    keys(KeyCode.ENTER);
    assertEquals(7, model.values().guidanceProperty().get());
    interact(() -> ((ButtonBase) root.lookup("#guidance-reset")).fire());
    assertEquals(4, model.values().guidanceProperty().get());
    focus("#variety");
    keys(KeyCode.RIGHT);
    assertTrue(model.values().imageTopKProperty().get() > 2000);
  }

  @Test
  void theShapeIsSteppedOnThePadByKeys() {
    interact(() -> ((ButtonBase) root.lookup("#shape-more")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    focus("#shape-pad");
    keys(KeyCode.RIGHT);
    Size wider = model.shape().sizeProperty().get();
    assertTrue(wider.width() > wider.height());
    keys(KeyCode.LEFT);
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
  }

  @Test
  void labelsNameTheKeysThatTheArtistChose() {
    assertEquals("Ctrl ↵", sign().getText());
    Command generate = keymap.command("create.generate").orElseThrow();
    interact(() -> keymap.choose(generate, Optional.of(new KeyCodeCombination(KeyCode.F9))));
    assertEquals("F9", sign().getText());
    assertTrue(
        ((ButtonBase) root.lookup("#generate")).getTooltip().getText().startsWith("Paint (F9)"));
    write("a red sphere");
    keys(KeyCode.F9);
    assertEquals("a red sphere", PromptText.of(last().prompt()));
    interact(() -> keymap.choose(generate, Optional.empty()));
    assertFalse(sign().isVisible());
  }

  private Label sign() {
    return (Label) root.lookup("#generate .key-sign");
  }

  @Test
  void panelsFoldWithAKeyAndTheFineControlsUnfold() {
    keys(KeyCode.F6);
    assertTrue(model.draft().fineProperty().get());
    Node left = root.lookup(".side-panel.left").getParent();
    keys(KeyCode.F7);
    assertFalse(left.isVisible());
    keys(KeyCode.F7);
    assertTrue(left.isVisible());
  }
}
