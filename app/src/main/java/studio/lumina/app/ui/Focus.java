package studio.lumina.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;

/// Finds where the focus can go. FX thread only.
public final class Focus {
  private Focus() {}

  /// Everything inside `root` that the Tab key reaches, in order.
  public static List<Node> stops(Node root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  /// Whether `node` is `root` or lies inside it.
  public static boolean isInside(Node root, @org.jspecify.annotations.Nullable Node node) {
    Node at = node;
    while (at != null && at != root) {
      at = at.getParent();
    }
    return at != null;
  }

  /// Whether `node` is in a window, and neither it nor what holds it is hidden or disabled.
  public static boolean canHave(Node node) {
    if (node.getScene() == null || node.isDisabled()) {
      return false;
    }
    for (@org.jspecify.annotations.Nullable Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The next stop after `from`, around the end.
  ///
  /// @param step 1 for the next, -1 for the one before
  static void move(Node root, @org.jspecify.annotations.Nullable Node from, int step) {
    List<Node> stops = stops(root);
    if (stops.isEmpty()) {
      root.requestFocus();
      return;
    }
    int at = -1;
    for (int i = 0; i < stops.size(); i++) {
      if (isInside(stops.get(i), from)) {
        at = i;
      }
    }
    int next = at < 0 ? (step > 0 ? 0 : stops.size() - 1) : at + step;
    Node stop = stops.get(Math.floorMod(next, stops.size()));
    stop.requestFocus();
    reveal(stop);
  }

  /// Scrolls what holds a node until it is seen.
  private static void reveal(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane && pane.getContent() != null) {
        double above =
            pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        double height = node.getLayoutBounds().getHeight();
        double window = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - window;
        double top = pane.getVvalue() * hidden;
        if (hidden > 0 && (above < top || above + height > top + window)) {
          pane.setVvalue(Math.clamp((above + height / 2 - window / 2) / hidden, 0, 1));
        }
      }
    }
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean holder = node instanceof ScrollPane;
    if (node.isFocusTraversable() && !holder) {
      found.add(node);
      if (node instanceof Control) {
        return;
      }
    }
    if (node instanceof ScrollPane pane && pane.getContent() != null) {
      collect(pane.getContent(), found);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
