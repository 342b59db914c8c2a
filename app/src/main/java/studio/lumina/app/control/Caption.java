package studio.lumina.app.control;

import javafx.scene.control.Label;

/// A picture's name in one of its lower corners. Its colours come from the style class
/// `divider-words`. FX thread only.
final class Caption extends Label {
  private static final double INSET = 12;

  Caption() {
    getStyleClass().add("divider-words");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Lies in the corner, above whatever covers the foot of the area.
  ///
  /// @param right whether it is the right corner
  /// @param room width of the part of the picture that it names
  /// @param covered height of what covers the foot of the area
  void lie(Framing framing, boolean right, double room, double covered) {
    applyCss();
    double width = Math.ceil(prefWidth(-1));
    double height = Math.ceil(prefHeight(width));
    double foot =
        Math.min(
            framing.top() + framing.shownHeight() - INSET, framing.areaHeight() - covered - INSET);
    double x =
        right ? framing.left() + framing.shownWidth() - INSET - width : framing.left() + INSET;
    resizeRelocate(Math.rint(x), Math.rint(foot - height), width, height);
    setVisible(!getText().isEmpty() && room > width + 2 * INSET);
  }
}
