package studio.lumina.app.chat;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Focus;

/// The conversation between its two panels. Those that have no room beside it lie over it, and a
/// click on what is left of it sends them away: the right one gives way first. FX thread only.
final class ChatPanes extends Pane {
  private static final double LEAST = 440;

  private final CollapsiblePanel left;
  private final Region middle;
  private final CollapsiblePanel right;
  private final Region catcher = new Region();

  /// @param focus puts the focus into the middle
  ChatPanes(CollapsiblePanel left, Region middle, CollapsiblePanel right, Runnable focus) {
    this.left = left;
    this.middle = middle;
    this.right = right;
    left.setViewOrder(-2);
    right.setViewOrder(-2);
    catcher.setViewOrder(-1);
    catcher.visibleProperty().bind(Bindings.or(left.over(), right.over()));
    catcher.setOnMousePressed(event -> {
      fold();
      event.consume();
    });
    getChildren().addAll(left, middle, right, catcher);
    for (CollapsiblePanel wing : new CollapsiblePanel[] {left, right}) {
      wing.shown()
          .addListener((value, before, now) -> {
            if (!now && getScene() != null && Focus.isInside(wing, getScene().getFocusOwner())) {
              focus.run();
            }
            arrange();
          });
      wing.docked().addListener((value, before, now) -> arrange());
      wing.over().addListener((value, before, now) -> arrange());
      wing.width().addListener((value, before, now) -> arrange());
    }
    widthProperty().addListener((value, before, now) -> arrange());
  }

  /// Sends away what lies over the conversation.
  ///
  /// @return whether anything did
  boolean fold() {
    boolean any = left.over().get() || right.over().get();
    left.leaveStage();
    right.leaveStage();
    return any;
  }

  private void arrange() {
    boolean fitsLeft = getWidth() - left.wants() >= LEAST;
    left.room(fitsLeft);
    right.room(fitsLeft && getWidth() - left.wants() - right.width().get() >= LEAST);
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
