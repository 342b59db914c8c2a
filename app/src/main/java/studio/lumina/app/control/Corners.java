package studio.lumina.app.control;

import javafx.scene.Group;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Rounds a picture's corners by covering them in the stage's colour (style class `corner`):
/// cheaper than a clip, which would be drawn apart at every frame.
final class Corners extends Group {
  private static final double RADIUS = 4;
  private static final double OVER = 1;

  private final Path[] corners = {corner(1, 1), corner(-1, 1), corner(1, -1), corner(-1, -1)};

  Corners() {
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(corners);
  }

  /// @param complete whether the picture's last row is to be seen
  /// @param begun whether its first row is
  void lie(Framing framing, boolean complete, boolean begun) {
    double right = framing.left() + framing.shownWidth();
    double bottom = framing.top() + framing.shownHeight();
    for (int i = 0; i < corners.length; i++) {
      corners[i].setTranslateX(i % 2 == 0 ? framing.left() : right);
      corners[i].setTranslateY(i < 2 ? framing.top() : bottom);
      corners[i].setVisible(i < 2 ? begun : complete);
    }
  }

  private static Path corner(int x, int y) {
    Path path =
        new Path(
            new MoveTo(-OVER * x, -OVER * y),
            new LineTo(RADIUS * x, -OVER * y),
            new LineTo(RADIUS * x, 0),
            new ArcTo(RADIUS, RADIUS, 0, 0, RADIUS * y, false, x * y < 0),
            new LineTo(-OVER * x, RADIUS * y),
            new ClosePath());
    path.getStyleClass().add("corner");
    path.setStroke(null);
    return path;
  }
}
