package studio.lumina.app.control;

import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Another picture over the right part of the one on the stage, with a divider between them.
/// Colours come from the style classes `divider`, `divider-knob` and `divider-words`.
final class Divider extends Group {
  private static final double KNOB = 28;
  private static final double REACH = 10;

  private final ImageView other = new ImageView();
  private final Region line = new Region();
  private final Region knob = new Region();
  private final Label left = new Label();
  private final Label right = new Label();
  private double share = 0.5;
  private double at;

  Divider() {
    line.getStyleClass().add("divider");
    knob.getStyleClass().add("divider-knob");
    knob.setCursor(Cursor.H_RESIZE);
    left.getStyleClass().add("divider-words");
    right.getStyleClass().add("divider-words");
    setManaged(false);
    setAutoSizeChildren(false);
    setVisible(false);
    getChildren().addAll(other, line, knob, left, right);
  }

  /// Lays another picture beside; null for none.
  void compare(@Nullable Image image, String here, String there) {
    other.setImage(image);
    left.setText(here);
    right.setText(there);
    setVisible(image != null);
  }

  /// The part of the width that shows the picture itself.
  double share() {
    return share;
  }

  void share(double value) {
    share = Math.clamp(value, 0, 1);
  }

  /// Whether there is another picture.
  boolean isComparing() {
    return other.getImage() != null;
  }

  /// Whether a place belongs to the divider.
  boolean holds(double x) {
    return isVisible() && Math.abs(x - at) <= REACH;
  }

  void lie(Framing framing) {
    Image image = other.getImage();
    if (image == null) {
      return;
    }
    at = Math.rint(framing.left() + framing.shownWidth() * share);
    // Whole and undistorted in the middle of the frame, also where it has another shape.
    double scale =
        Math.min(
            framing.shownWidth() / Math.max(1, image.getWidth()),
            framing.shownHeight() / Math.max(1, image.getHeight()));
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    double start = framing.left() + (framing.shownWidth() - width) / 2;
    double from = Math.max(at, start);
    double hidden = (from - start) / scale;
    other.setSmooth(framing.scale() < 2);
    other.setViewport(
        new javafx.geometry.Rectangle2D(
            hidden, 0, Math.max(0.01, image.getWidth() - hidden), Math.max(1, image.getHeight())));
    other.setX(from);
    other.setY(framing.top() + (framing.shownHeight() - height) / 2);
    other.setFitWidth(Math.max(0.01, start + width - from));
    other.setFitHeight(height);
    other.setVisible(share < 1 && from < start + width);
    line.resizeRelocate(at - 1, framing.top(), 2, framing.shownHeight());
    knob.resizeRelocate(
        at - KNOB / 2, framing.top() + framing.shownHeight() / 2 - KNOB / 2, KNOB, KNOB);
    place(left, at - 10, framing.top() + 10, true);
    place(right, at + 10, framing.top() + 10, false);
    left.setVisible(at - framing.left() > left.getWidth() + 20);
    right.setVisible(framing.left() + framing.shownWidth() - at > right.getWidth() + 20);
  }

  private static void place(Label label, double x, double y, boolean before) {
    label.applyCss();
    double width = Math.ceil(label.prefWidth(-1));
    double height = Math.ceil(label.prefHeight(width));
    label.resizeRelocate(Math.rint(before ? x - width : x), Math.rint(y), width, height);
  }
}
