package studio.lumina.app.control;

import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;

/// The rows that are not there yet: a dashed frame with dots. Colours come from the style classes
/// `ghost-frame` and `ghost-dots`.
final class GhostFrame extends Group {
  private static final double GAP = 16;
  private static final double CORNER = 4;

  /// Free of dots below the playhead.
  private static final double CLEAR = 6;

  private final Path frame = new Path();
  private final Path dots = new Path();
  private final Group below = new Group(dots);
  private final Rectangle seen = new Rectangle();
  private Framing dotted = Framing.NONE;

  GhostFrame() {
    frame.getStyleClass().add("ghost-frame");
    frame.getStrokeDashArray().setAll(3.0, 3.0);
    dots.getStyleClass().add("ghost-dots");
    dots.getStrokeDashArray().setAll(1.0, GAP - 1);
    dots.setStrokeLineCap(StrokeLineCap.BUTT);
    // The dots stay as they are while rows come: they are drawn once, and a clip moves over them.
    dots.setCache(true);
    below.setClip(seen);
    setMouseTransparent(true);
    getChildren().addAll(below, frame);
  }

  /// Lies below `split`, within the part of the picture that can be seen.
  ///
  /// @param whole whether no row is there yet, so that the frame is closed above
  void lie(double left, double split, double right, double bottom, boolean whole, Framing area) {
    frame.getElements().clear();
    setVisible(split < bottom - 1);
    if (!isVisible()) {
      return;
    }
    double l = left + 0.5;
    double r = right - 0.5;
    double b = bottom - 0.5;
    frame
        .getElements()
        .addAll(
            new MoveTo(l, split),
            new LineTo(l, b - CORNER),
            new LineTo(l + CORNER, b),
            new LineTo(r - CORNER, b),
            new LineTo(r, b - CORNER),
            new LineTo(r, split));
    if (whole) {
      frame.getElements().addAll(new MoveTo(l, split + 0.5), new LineTo(r, split + 0.5));
    }
    if (!area.equals(dotted)) {
      dotted = area;
      dot(left, area.top(), right, bottom, area);
    }
    seen.setX(0);
    seen.setY(split + CLEAR);
    seen.setWidth(area.areaWidth());
    seen.setHeight(Math.max(0, bottom - split - CLEAR));
  }

  private void dot(double left, double top, double right, double bottom, Framing area) {
    dots.getElements().clear();
    double from = Math.max(top, 0);
    double last = Math.min(bottom - 4, area.areaHeight());
    double start = left + GAP * Math.max(1, Math.ceil(-left / GAP));
    double end = Math.min(right - 4, area.areaWidth());
    for (double y = bottom - GAP; y > from; y -= GAP) {
      if (y < last && start < end) {
        dots.getElements().addAll(new MoveTo(start, y), new LineTo(end, y));
      }
    }
  }
}
