package studio.lumina.app.vision.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.FitMargins;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;
import studio.lumina.core.image.CodeMask;

/// The picture with the mask on it, snapped to the codes that it touches. The pointer draws with
/// the tool in hand, with the secondary button or Alt it takes away; arrow keys move a cursor from
/// code to code, and Space marks the one it is on.
public final class MaskPane extends Region {
  private final RedrawModel model;
  private final ImageView picture = new ImageView();
  private final Group marks = new Group();
  private final Polyline trace = new Polyline();
  private final Rectangle cursor = new Rectangle();
  private final List<MaskShape.Point> stroke = new ArrayList<>();
  private boolean erases;
  private int column;
  private int row;

  public MaskPane(RedrawModel model) {
    this.model = model;
    setId("mask-pane");
    getStyleClass().add("mask-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCursor(Cursor.CROSSHAIR);
    trace.getStyleClass().add("mask-trace");
    cursor.getStyleClass().add("mask-cursor");
    cursor.visibleProperty().bind(focusedProperty());
    for (var node : List.of(picture, marks, trace, cursor)) {
      node.setManaged(false);
      node.setMouseTransparent(true);
      getChildren().add(node);
    }
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.maskProperty().addListener((value, before, now) -> requestLayout());
  }

  /// Shows a picture, cut as it goes to the model.
  public void show(@Nullable Image image) {
    picture.setImage(image);
    requestLayout();
  }

  /// Where the upper left of a code lies, in this pane.
  public Point2D at(double codeColumn, double codeRow) {
    return new Point2D(
        left() + codeColumn * scale() * Size.CELL, top() + codeRow * scale() * Size.CELL);
  }

  private Size size() {
    return model.maskProperty().get().map(CodeMask::size).orElse(new Size(Size.UNIT, Size.UNIT));
  }

  private double scale() {
    FitMargins margins = FitMargins.of(getWidth());
    return Math.min(
        FitMargins.LARGEST,
        Math.max(
            0.01,
            Math.min(
                (getWidth() - 2 * margins.x()) / size().width(),
                (getHeight() - 2 * margins.y()) / size().height())));
  }

  private double left() {
    return (getWidth() - size().width() * scale()) / 2;
  }

  private double top() {
    return (getHeight() - size().height() * scale()) / 2;
  }

  private MaskShape.Point point(MouseEvent event) {
    double cell = scale() * Size.CELL;
    return new MaskShape.Point((event.getX() - left()) / cell, (event.getY() - top()) / cell);
  }

  private void press(MouseEvent event) {
    requestFocus();
    stroke.clear();
    erases = event.getButton() == MouseButton.SECONDARY || event.isAltDown();
    drag(event);
  }

  private void drag(MouseEvent event) {
    stroke.add(point(event));
    trace(model.toolProperty().get());
    event.consume();
  }

  private void release(MouseEvent event) {
    model.toolProperty().get().ifPresent(tool -> model.stroke(tool, List.copyOf(stroke), erases));
    stroke.clear();
    trace.getPoints().clear();
    event.consume();
  }

  private void trace(Optional<MaskTool> tool) {
    double cell = scale() * Size.CELL;
    List<MaskShape.Point> way = List.copyOf(stroke);
    if (tool.filter(MaskTool.RECTANGLE::equals).isPresent()) {
      MaskShape.Point a = stroke.getFirst();
      MaskShape.Point b = stroke.getLast();
      way = List.of(a, new MaskShape.Point(b.x(), a.y()), b, new MaskShape.Point(a.x(), b.y()), a);
    }
    trace.getPoints().clear();
    for (MaskShape.Point point : way) {
      trace.getPoints().addAll(left() + point.x() * cell, top() + point.y() * cell);
    }
  }

  private void key(KeyEvent event) {
    Size size = size();
    switch (event.getCode()) {
      case LEFT -> column = Math.max(0, column - 1);
      case RIGHT -> column = Math.min(size.columns() - 1, column + 1);
      case UP -> row = Math.max(0, row - 1);
      case DOWN -> row = Math.min(size.rows() - 1, row + 1);
      case SPACE -> model.toggle(column, row);
      case DELETE, BACK_SPACE -> model.clear();
      case ESCAPE -> model.toolProperty().set(Optional.empty());
      default -> {
        return;
      }
    }
    event.consume();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Size size = size();
    double cell = scale() * Size.CELL;
    picture.setFitWidth(size.width() * scale());
    picture.setFitHeight(size.height() * scale());
    picture.relocate(left(), top());
    marks.getChildren().clear();
    int marked = 0;
    boolean[] codes =
        model.maskProperty().get().map(CodeMask::codes).orElse(new boolean[size.codes()]);
    for (int i = 0; i < codes.length; i++) {
      if (codes[i]) {
        marked++;
        Rectangle mark =
            new Rectangle(
                left() + i % size.columns() * cell, top() + i / size.columns() * cell, cell, cell);
        mark.getStyleClass().add("mask-code");
        marks.getChildren().add(mark);
      }
    }
    column = Math.min(column, size.columns() - 1);
    row = Math.min(row, size.rows() - 1);
    cursor.setX(left() + column * cell);
    cursor.setY(top() + row * cell);
    cursor.setWidth(cell);
    cursor.setHeight(cell);
    setAccessibleText(Messages.of("vision.redraw.mask", marked, codes.length, column + 1, row + 1));
  }
}
