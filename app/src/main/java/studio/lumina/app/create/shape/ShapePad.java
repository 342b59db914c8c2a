package studio.lumina.app.create.shape;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Size;

/// A small canvas on which the picture's corner is dragged from size to size; each size that the
/// model draws is a dot. Left and Right, Up and Down step through them; a picture dropped on it
/// gives its ratio.
final class ShapePad extends Region {
  private static final double SIDE = 268;
  private static final double MARGIN = 12;
  private static final double DOT = 5;
  private static final double KNOB = 11;

  private final ShapeModel model;
  private final Region picture = part("pad-picture");
  private final Region knob = part("pad-knob");
  private final List<Region> dots;

  /// @param fit takes the shape of a picture file that is dropped here
  ShapePad(ShapeModel model, Consumer<Path> fit) {
    this.model = model;
    setOnDragOver(this::over);
    setOnDragExited(event -> getStyleClass().remove("over"));
    setOnDragDropped(event -> dropped(event, fit));
    getStyleClass().add("pad");
    setId("shape-pad");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setPrefSize(SIDE, SIDE);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    dots = model.sizes().stream().map(size -> part("pad-dot")).toList();
    getChildren().add(picture);
    getChildren().addAll(dots);
    getChildren().add(knob);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    model.sizeProperty().addListener((value, before, now) -> requestLayout());
  }

  private double scale() {
    int longest = 1;
    for (Size size : model.sizes()) {
      longest = Math.max(longest, Math.max(size.width(), size.height()));
    }
    return (SIDE - 2 * MARGIN) / longest;
  }

  private void drag(MouseEvent event) {
    requestFocus();
    model.snap((event.getX() - MARGIN) / scale(), (event.getY() - MARGIN) / scale());
    event.consume();
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!getStyleClass().contains("over")) {
        getStyleClass().add("over");
      }
      event.consume();
    }
  }

  private void dropped(DragEvent event, Consumer<Path> fit) {
    event.getDragboard().getFiles().stream().map(File::toPath).findFirst().ifPresent(fit);
    event.setDropCompleted(event.getDragboard().hasFiles());
    event.consume();
  }

  private void step(KeyEvent event) {
    int steps =
        event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP
            ? 1
            : event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN ? -1 : 0;
    if (steps != 0) {
      model.step(steps);
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    double scale = scale();
    @Nullable Size now = model.sizeProperty().get();
    for (int i = 0; i < dots.size(); i++) {
      Size size = model.sizes().get(i);
      at(dots.get(i), size.width() * scale, size.height() * scale, DOT);
    }
    boolean any = now != null;
    picture.setVisible(any);
    knob.setVisible(any);
    if (now != null) {
      picture.resizeRelocate(MARGIN, MARGIN, now.width() * scale, now.height() * scale);
      at(knob, now.width() * scale, now.height() * scale, KNOB);
      setAccessibleText(now.width() + " × " + now.height());
    }
  }

  private static void at(Region node, double x, double y, double side) {
    node.resizeRelocate(
        Math.rint(MARGIN + x - side / 2), Math.rint(MARGIN + y - side / 2), side, side);
  }

  private static Region part(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }
}
