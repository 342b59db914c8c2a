package studio.lumina.app.vision.crop;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.FitMargins;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Crop;

/// The photo with its crop frame: dragged by its inside, scaled by its corners or the wheel; the
/// arrow keys move it by a pixel of the photo, with Shift by ten. What will be cut off is dim, and
/// lines at the thirds are there while it moves. FX thread only.
public final class CropFrame extends Region {
  private static final double REACH = 14;
  private static final double HANDLE = 10;
  private static final double WHEEL = 1.0008;
  private static final double STEP = 1.02;

  private final CropModel crop;
  private final ImageView view = new ImageView();
  private final Rectangle[] dims = rectangles(4, "crop-dim");
  private final Rectangle border = rectangles(1, "crop-border")[0];
  private final Rectangle[] handles = rectangles(4, "crop-handle");
  private final Line[] thirds = {new Line(), new Line(), new Line(), new Line()};
  private int photoWidth;
  private int photoHeight;
  private boolean moving;
  private int corner = -1;
  private double x;
  private double y;

  public CropFrame(CropModel crop) {
    this.crop = crop;
    getStyleClass().add("crop-frame");
    setId("crop-frame");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    getChildren().add(view);
    getChildren().addAll(dims);
    for (Line line : thirds) {
      line.setManaged(false);
      line.getStyleClass().add("crop-third");
    }
    getChildren().addAll(thirds);
    getChildren().add(border);
    getChildren().addAll(handles);
    getChildren().forEach(node -> node.setMouseTransparent(true));
    crop.cropProperty().addListener((value, before, now) -> requestLayout());
    crop.sizes()
        .addListener((javafx.collections.ListChangeListener<Object>) change -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(event)));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> still());
    setOnScroll(event -> {
      crop.scale(Math.pow(WHEEL, -event.getDeltaY()));
      event.consume();
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_RELEASED, event -> still());
  }

  /// Shows a photo.
  ///
  /// @param image it in small; null for none
  /// @param width pixels of the photo itself
  /// @param height pixels of the photo itself
  public void show(@Nullable Image image, int width, int height) {
    photoWidth = width;
    photoHeight = height;
    if (image == view.getImage()) {
      requestLayout();
      return;
    }
    view.setImage(image);
    if (image != null) {
      image.progressProperty().addListener((value, before, now) -> requestLayout());
    }
    requestLayout();
  }

  private void key(KeyEvent event) {
    double step = event.isShiftDown() ? 10 : 1;
    boolean known =
        switch (event.getCode()) {
          case LEFT -> move(-step, 0);
          case RIGHT -> move(step, 0);
          case UP -> move(0, -step);
          case DOWN -> move(0, step);
          case PLUS, EQUALS, ADD -> scale(STEP);
          case MINUS, SUBTRACT -> scale(1 / STEP);
          default -> false;
        };
    if (known && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
    }
  }

  private boolean move(double right, double down) {
    moving = true;
    crop.move(right, down);
    requestLayout();
    return true;
  }

  private boolean scale(double factor) {
    moving = true;
    crop.scale(factor);
    requestLayout();
    return true;
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    corner = corner(event);
    x = event.getX();
    y = event.getY();
    moving = crop.frame().isPresent() && (corner >= 0 || inside(event));
    requestLayout();
  }

  private void dragged(MouseEvent event) {
    if (!moving) {
      return;
    }
    if (corner >= 0) {
      crop.dragCorner(
          corner % 2 == 0,
          corner < 2,
          (event.getX() - view.getX()) / scale(),
          (event.getY() - view.getY()) / scale());
    } else {
      crop.move((event.getX() - x) / scale(), (event.getY() - y) / scale());
      x = event.getX();
      y = event.getY();
    }
  }

  private void still() {
    moving = false;
    corner = -1;
    requestLayout();
  }

  private Cursor cursor(MouseEvent event) {
    int near = corner(event);
    if (near >= 0) {
      return near == 0 || near == 3 ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
    }
    return inside(event) ? Cursor.MOVE : Cursor.DEFAULT;
  }

  private boolean inside(MouseEvent event) {
    return border.isVisible() && border.contains(event.getX(), event.getY());
  }

  /// The corner under the pointer: 0 to 3, the upper left one first; -1 for none.
  private int corner(MouseEvent event) {
    for (int i = 0; i < 4 && border.isVisible(); i++) {
      double cornerX = border.getX() + (i % 2 == 0 ? 0 : border.getWidth());
      double cornerY = border.getY() + (i < 2 ? 0 : border.getHeight());
      if (Math.abs(event.getX() - cornerX) < REACH && Math.abs(event.getY() - cornerY) < REACH) {
        return i;
      }
    }
    return -1;
  }

  private double scale() {
    return view.getFitWidth() / Math.max(1, photoWidth);
  }

  @Override
  protected void layoutChildren() {
    boolean there = view.getImage() != null && photoWidth > 0;
    view.setVisible(there);
    Optional<Crop.Frame> frame = there ? crop.frame() : Optional.empty();
    getChildren().stream().filter(n -> n != view).forEach(n -> n.setVisible(frame.isPresent()));
    if (!there) {
      return;
    }
    double fit = fit(frame);
    view.setFitWidth(photoWidth * fit);
    view.setFitHeight(photoHeight * fit);
    view.setX(Math.rint((getWidth() - photoWidth * fit) / 2));
    view.setY(Math.rint((getHeight() - photoHeight * fit) / 2));
    frame.ifPresent(now -> lie(now, fit));
  }

  /// Units of the window for each pixel of the photo: as large as fits, but no larger than a result
  /// of what lies in the frame would be, so that the picture stays as it is when one is chosen.
  private double fit(Optional<Crop.Frame> frame) {
    FitMargins margins = FitMargins.of(getWidth());
    double fit =
        Math.min(
            (getWidth() - 2 * margins.x()) / photoWidth,
            (getHeight() - 2 * margins.y()) / photoHeight);
    double largest =
        frame.isPresent() && crop.size().isPresent()
            ? FitMargins.LARGEST * crop.size().get().width() / frame.get().width()
            : fit;
    return Math.max(0.001, Math.min(fit, largest));
  }

  private void lie(Crop.Frame frame, double fit) {
    double left = view.getX() + frame.left() * fit;
    double top = view.getY() + frame.top() * fit;
    double width = frame.width() * fit;
    double height = frame.height() * fit;
    double right = view.getX() + view.getFitWidth();
    double bottom = view.getY() + view.getFitHeight();
    set(dims[0], view.getX(), view.getY(), view.getFitWidth(), top - view.getY());
    set(dims[1], view.getX(), top + height, view.getFitWidth(), bottom - top - height);
    set(dims[2], view.getX(), top, left - view.getX(), height);
    set(dims[3], left + width, top, right - left - width, height);
    set(border, left, top, width, height);
    for (int i = 0; i < 4; i++) {
      double cornerX = i % 2 == 0 ? left : left + width;
      double cornerY = i < 2 ? top : top + height;
      set(handles[i], cornerX - HANDLE / 2, cornerY - HANDLE / 2, HANDLE, HANDLE);
      boolean upright = i < 2;
      double share = (i % 2 + 1) / 3.0;
      thirds[i].setStartX(upright ? left + width * share : left);
      thirds[i].setEndX(upright ? left + width * share : left + width);
      thirds[i].setStartY(upright ? top : top + height * share);
      thirds[i].setEndY(upright ? top + height : top + height * share);
      thirds[i].setVisible(moving);
    }
    setAccessibleText(
        Messages.of(
            "vision.crop.spoken",
            Math.round(frame.left()),
            Math.round(frame.top()),
            Math.round(frame.width()),
            Math.round(frame.height())));
  }

  private static void set(Rectangle rectangle, double x, double y, double width, double height) {
    rectangle.setX(x);
    rectangle.setY(y);
    rectangle.setWidth(Math.max(0, width));
    rectangle.setHeight(Math.max(0, height));
  }

  private static Rectangle[] rectangles(int count, String style) {
    Rectangle[] all = new Rectangle[count];
    for (int i = 0; i < count; i++) {
      all[i] = new Rectangle();
      all[i].setManaged(false);
      all[i].getStyleClass().add(style);
    }
    return all;
  }
}
