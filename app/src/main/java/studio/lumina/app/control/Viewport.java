package studio.lumina.app.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import studio.lumina.core.Size;

/// The zoom and position of the picture on the stage: fitted until it is zoomed or panned. FX
/// thread only.
final class Viewport {
  private final Region stage;
  private final Runnable changed;
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private Framing framing = Framing.NONE;
  private boolean fitted = true;

  /// @param changed told when the picture lies elsewhere
  Viewport(Region stage, Runnable changed) {
    this.stage = stage;
    this.changed = changed;
  }

  /// Where it lies now.
  Framing framing() {
    return framing;
  }

  /// Screen pixels for each pixel of the picture.
  ReadOnlyDoubleProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  /// Whether the picture has this size.
  boolean holds(Size size) {
    return framing.width() == size.width() && framing.height() == size.height();
  }

  /// Takes a picture of another size, or nothing at 0 x 0.
  void take(int width, int height) {
    framing = framing.of(width, height);
  }

  /// The stage has another size.
  void resize() {
    framing = framing.in(stage.getWidth(), stage.getHeight());
    refit();
  }

  /// Shows the whole picture as large as fits, also when the stage changes.
  void fit() {
    fitted = true;
    refit();
  }

  /// Lays it out again, fitted where it was.
  void refit() {
    if (fitted) {
      FitMargins margins = FitMargins.of(stage.getWidth());
      frame(framing.fitted(margins.x(), margins.y()));
    } else {
      frame(framing);
    }
  }

  /// Enlarges; what lies at (x, y) stays there.
  void zoomAt(double factor, double x, double y) {
    fitted = false;
    frame(framing.zoomed(factor, x, y));
  }

  /// Pushes the picture aside.
  void pan(double x, double y) {
    fitted = false;
    frame(framing.moved(x, y));
  }

  /// Lies as another does whose area and picture have the same sizes.
  void match(Viewport other) {
    if (!framing.equals(other.framing) || fitted != other.fitted) {
      fitted = other.fitted;
      frame(other.framing);
    }
  }

  /// The place of the token under a point as (column, row); negative where there is none.
  ///
  /// @param rows that can be seen
  Point2D tokenAt(double x, double y, double rows) {
    double cell = Size.CELL * framing.scale();
    double column = Math.floor((x - framing.left()) / cell);
    double row = Math.floor((y - framing.top()) / cell);
    boolean inside =
        framing.width() > 0
            && column >= 0
            && row >= 0
            && column < framing.width() / (double) Size.CELL
            && row < rows;
    return inside ? new Point2D(column, row) : new Point2D(-1, -1);
  }

  private void frame(Framing now) {
    framing = now;
    double output =
        stage.getScene() == null || stage.getScene().getWindow() == null
            ? 1
            : stage.getScene().getWindow().getOutputScaleX();
    zoom.set(framing.scale() * output);
    changed.run();
  }
}
