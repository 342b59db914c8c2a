package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.toolkit.WindowTest;

/// Tooltips are read as long as somebody wants to.
@WindowTest
class TooltipTest extends ApplicationTest {
  private Button button;
  private Tooltip tooltip;

  @Override
  public void start(Stage stage) {
    button = new Button("Paint");
    tooltip = new Tooltip("Paints what is set");
    StackPane root = new StackPane(button);
    root.getStylesheets().addAll(Theme.sheets());
    Theme.DARK.dress(root);
    button.setTooltip(tooltip);
    stage.setScene(new Scene(root, 300, 200));
    stage.show();
  }

  @Test
  void itStaysWhileThePointerRestsAndNothingOfItLiesUnderThePointer() {
    interact(() -> tooltip.show(button, 40, 40));
    assertEquals(Duration.INDEFINITE, tooltip.getShowDuration());
    // A shadow is part of the tooltip's window and catches the pointer.
    assertNull(tooltip.getSkin().getNode().getEffect());
    interact(tooltip::hide);
  }

  /// Where no compositor runs, a popup's shadow is a white frame around it.
  @Test
  void menusHaveNoShadowEither() {
    ContextMenu menu = new ContextMenu(new MenuItem("Paint"));
    interact(() -> menu.show(button, Side.BOTTOM, 0, 0));
    assertNull(menu.getSkin().getNode().getEffect());
    interact(menu::hide);
  }
}
