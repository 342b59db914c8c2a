package studio.lumina.app.vision.redraw;

import java.util.List;
import studio.lumina.core.Size;

/// The codes that a shape touches. Its points are counted in codes: (0, 0) is the upper left of the
/// picture, (columns, rows) the lower right.
final class MaskShape {
  /// Points within a code, on each side, that are looked for in a lasso.
  private static final int FINE = 4;

  /// Codes on each side of a brush's middle.
  private static final double BRUSH = 0.75;

  private MaskShape() {}

  /// A point, in codes.
  record Point(double x, double y) {}

  /// The codes that a stroke of a tool touches.
  ///
  /// @param stroke the way of the pointer
  static boolean[] touched(MaskTool tool, List<Point> stroke, Size size) {
    boolean[] codes = new boolean[size.codes()];
    for (int i = 0; i < codes.length; i++) {
      int column = i % size.columns();
      int row = i / size.columns();
      codes[i] =
          !stroke.isEmpty()
              && switch (tool) {
                case RECTANGLE -> inRectangle(stroke.getFirst(), stroke.getLast(), column, row);
                case BRUSH -> near(stroke, BRUSH, column, row);
                case LASSO -> near(stroke, 0, column, row) || inLasso(stroke, column, row);
              };
    }
    return codes;
  }

  private static boolean inRectangle(Point a, Point b, int column, int row) {
    return Math.max(a.x(), b.x()) > column
        && Math.min(a.x(), b.x()) < column + 1
        && Math.max(a.y(), b.y()) > row
        && Math.min(a.y(), b.y()) < row + 1;
  }

  /// Whether the stroke comes as near to a code; a way is followed in quarters of a code.
  private static boolean near(List<Point> stroke, double distance, int column, int row) {
    Point before = stroke.getFirst();
    for (Point point : stroke) {
      double way = Math.hypot(point.x() - before.x(), point.y() - before.y());
      int steps = Math.max(1, (int) Math.ceil(way * FINE));
      for (int step = 0; step <= steps; step++) {
        double x = before.x() + (point.x() - before.x()) * step / steps;
        double y = before.y() + (point.y() - before.y()) * step / steps;
        double dx = Math.max(0, Math.max(column - x, x - column - 1));
        double dy = Math.max(0, Math.max(row - y, y - row - 1));
        if (Math.hypot(dx, dy) <= distance) {
          return true;
        }
      }
      before = point;
    }
    return false;
  }

  private static boolean inLasso(List<Point> stroke, int column, int row) {
    for (int i = 0; i < FINE * FINE; i++) {
      double x = column + (i % FINE + 0.5) / FINE;
      double y = row + (i / FINE + 0.5) / FINE;
      if (isInside(stroke, x, y)) {
        return true;
      }
    }
    return false;
  }

  /// By how often a line to the right crosses the closed way.
  private static boolean isInside(List<Point> stroke, double x, double y) {
    boolean inside = false;
    Point a = stroke.getLast();
    for (Point b : stroke) {
      if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
      a = b;
    }
    return inside;
  }
}
