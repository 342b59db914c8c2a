package studio.lumina.app.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scroll panes of the studio: as wide as their content, up and down only, and no stop for Tab.
public final class Scrolling {
  private Scrolling() {}

  /// The content of a side panel.
  public static ScrollPane side(Node content) {
    return of(content, "side-scroll");
  }

  /// What lies over the window: at least as high as it, so that a card stands in its middle.
  public static ScrollPane overlay(Node content) {
    ScrollPane pane = of(content, "overlay-scroll");
    pane.setFitToHeight(true);
    return pane;
  }

  private static ScrollPane of(Node content, String style) {
    ScrollPane pane = new ScrollPane(content);
    pane.getStyleClass().add(style);
    pane.setFitToWidth(true);
    pane.setFocusTraversable(false);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return pane;
  }
}
