package studio.lumina.app.ui;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// The edge of a side panel: dragged, or moved with the arrow keys, it makes the panel wider; a
/// double click brings its usual width back, and dragged far beyond the least it folds the panel.
public final class PanelGrip extends Region {
  private static final double STEP = 16;

  private double start;
  private double startWidth;

  /// @param side of the window where the panel is, LEFT or RIGHT
  public PanelGrip(PanelState.Panel panel, Side side) {
    double sign = side == Side.LEFT ? 1 : -1;
    getStyleClass().add("panel-grip");
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.THUMB);
    setAccessibleText(Messages.of("panel.grip"));
    visibleProperty().bind(panel.open());
    managedProperty().bind(panel.open());
    setOnMousePressed(event -> {
      // The grip itself moves with the panel, so the scene is what stays put.
      start = event.getSceneX();
      startWidth = panel.width().get();
      if (event.getClickCount() == 2) {
        panel.resize(panel.usual());
      }
    });
    setOnMouseDragged(event -> {
      double scale = getLocalToSceneTransform().getMxx();
      double wanted = startWidth + sign * (event.getSceneX() - start) / scale;
      panel.resize(wanted);
      if (wanted < panel.least() / 2) {
        panel.open().set(false);
      }
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
        double step = event.getCode() == KeyCode.RIGHT ? STEP : -STEP;
        panel.resize(panel.width().get() + sign * step);
        event.consume();
      }
    });
  }
}
