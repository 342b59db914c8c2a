package studio.lumina.app.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A workspace's middle between its two panels. Those that have no room beside it lie over it, and
/// a click on what is left of it sends them away. FX thread only.
public final class PanelsPane extends Pane {
  /// Tells panels, and whatever else gives way, whether they have room.
  @FunctionalInterface
  public interface Arrangement {
    /// @param width of the workspace in pixels
    /// @param height of the workspace in pixels
    void arrange(double width, double height);
  }

  private final CollapsiblePanel left;
  private final Region middle;
  private final CollapsiblePanel right;
  private final Arrangement arrangement;
  private final Region catcher = new Region();

  /// @param arrangement asked whenever the size or a panel's width changes
  /// @param focus puts the focus into the middle
  public PanelsPane(
      CollapsiblePanel left,
      Region middle,
      CollapsiblePanel right,
      Arrangement arrangement,
      Runnable focus) {
    this.left = left;
    this.middle = middle;
    this.right = right;
    this.arrangement = arrangement;
    left.setViewOrder(-2);
    right.setViewOrder(-2);
    catcher.setViewOrder(-1);
    catcher.visibleProperty().bind(Bindings.or(left.over(), right.over()));
    catcher.setOnMousePressed(event -> {
      fold();
      event.consume();
    });
    // In the order in which Tab goes through them.
    getChildren().addAll(left, middle, right, catcher);
    for (CollapsiblePanel panel : new CollapsiblePanel[] {left, right}) {
      panel
          .shown()
          .addListener((value, before, now) -> {
            if (!now && getScene() != null && Focus.isInside(panel, getScene().getFocusOwner())) {
              focus.run();
            }
            arrange();
          });
      panel.docked().addListener((value, before, now) -> arrange());
      panel.over().addListener((value, before, now) -> arrange());
      panel.width().addListener((value, before, now) -> arrange());
    }
    widthProperty().addListener((value, before, now) -> arrange());
    heightProperty().addListener((value, before, now) -> arrange());
  }

  /// Sends away what lies over the middle.
  ///
  /// @return whether anything did
  public boolean fold() {
    boolean any = left.over().get() || right.over().get();
    left.leaveStage();
    right.leaveStage();
    return any;
  }

  private void arrange() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      return; // what is not laid out yet is not narrow: folded panels would give up the focus
    }
    arrangement.arrange(getWidth(), getHeight());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double before = left.docked().get() ? left.width().get() : 0;
    double after = right.docked().get() ? right.width().get() : 0;
    middle.resizeRelocate(before, 0, width - before - after, height);
    catcher.resizeRelocate(0, 0, width, height);
    left.resizeRelocate(0, 0, left.width().get(), height);
    right.resizeRelocate(width - right.width().get(), 0, right.width().get(), height);
  }
}
