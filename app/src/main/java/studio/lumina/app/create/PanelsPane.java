package studio.lumina.app.create;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Focus;

/// The stage between its two panels. Those that have no room beside it lie over it, and a click on
/// what is left of the stage sends them away. FX thread only.
final class PanelsPane extends Pane {
  private final CollapsiblePanel left;
  private final StagePane stage;
  private final CollapsiblePanel right;
  private final Region catcher = new Region();

  PanelsPane(CollapsiblePanel left, StagePane stage, CollapsiblePanel right) {
    this.left = left;
    this.stage = stage;
    this.right = right;
    left.setViewOrder(-2);
    right.setViewOrder(-2);
    catcher.setViewOrder(-1);
    catcher.visibleProperty().bind(Bindings.or(left.over(), right.over()));
    catcher.setOnMousePressed(event -> {
      fold();
      event.consume();
    });
    // In the order in which Tab goes through them.
    getChildren().addAll(left, stage, right, catcher);
    for (CollapsiblePanel wing : new CollapsiblePanel[] {left, right}) {
      wing.shown()
          .addListener((value, before, now) -> {
            if (!now && getScene() != null && Focus.isInside(wing, getScene().getFocusOwner())) {
              stage.focusStage();
            }
            arrange();
          });
      wing.docked().addListener((value, before, now) -> arrange());
      wing.over().addListener((value, before, now) -> arrange());
      wing.width().addListener((value, before, now) -> arrange());
    }
    widthProperty().addListener((value, before, now) -> arrange());
    heightProperty().addListener((value, before, now) -> arrange());
  }

  /// Sends away what lies over the stage.
  ///
  /// @return whether anything did
  boolean fold() {
    boolean any = left.over().get() || right.over().get();
    left.leaveStage();
    right.leaveStage();
    return any;
  }

  private void arrange() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      return; // what is not laid out yet is not narrow: folded panels would give up the focus
    }
    PanelLayout room = PanelLayout.of(getWidth(), getHeight(), left.wants(), right.width().get());
    left.room(room.left());
    right.room(room.right());
    stage.lanes(room.lanes());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double before = left.docked().get() ? left.width().get() : 0;
    double after = right.docked().get() ? right.width().get() : 0;
    stage.resizeRelocate(before, 0, width - before - after, height);
    catcher.resizeRelocate(0, 0, width, height);
    left.resizeRelocate(0, 0, left.width().get(), height);
    right.resizeRelocate(width - right.width().get(), 0, right.width().get(), height);
  }
}
