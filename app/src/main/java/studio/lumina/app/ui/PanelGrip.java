package studio.lumina.app.ui;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// The edge of a panel at a side of the window: dragged, or moved with the arrow keys, it makes the
/// panel larger; a double click brings its usual size back, and dragged far beyond the least it
/// folds a panel at the left or right.
public final class PanelGrip extends Region {
  private static final double STEP = 16;

  private double start;
  private double startWidth;

  /// @param side of the window where the panel is, LEFT, RIGHT or BOTTOM
  public PanelGrip(PanelState.Panel panel, Side side) {
    boolean across = side == Side.BOTTOM;
    double sign = side == Side.LEFT ? 1 : -1;
    getStyleClass().addAll("panel-grip", across ? "across" : "along");
    setCursor(across ? Cursor.V_RESIZE : Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.THUMB);
    setAccessibleText(Messages.of(across ? "panel.grip.height" : "panel.grip"));
    visibleProperty().bind(panel.open());
    managedProperty().bind(panel.open());
    setOnMousePressed(event -> {
      // The grip itself moves with the panel, so the scene is what stays put.
      start = across ? event.getSceneY() : event.getSceneX();
      startWidth = panel.width().get();
      if (event.getClickCount() == 2) {
        panel.resize(panel.usual());
      }
    });
    setOnMouseDragged(event -> {
      double scale = getLocalToSceneTransform().getMxx();
      double now = across ? event.getSceneY() : event.getSceneX();
      double wanted = startWidth + sign * (now - start) / scale;
      panel.resize(wanted);
      if (!across && wanted < panel.least() / 2) {
        panel.open().set(false);
      }
    });
    setOnKeyPressed(event -> {
      KeyCode less = across ? KeyCode.UP : KeyCode.LEFT;
      KeyCode more = across ? KeyCode.DOWN : KeyCode.RIGHT;
      if (event.getCode() == less || event.getCode() == more) {
        double step = event.getCode() == more ? STEP : -STEP;
        panel.resize(panel.width().get() + sign * step);
        event.consume();
      }
    });
  }
}
